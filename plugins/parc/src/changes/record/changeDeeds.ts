import {
  changeImplementPermission,
  changeUpdatePermission,
  changeVerbPermissions,
  changeVerbsFrom,
  openChangeStatuses,
  type Change,
  type ChangeAnyVerb,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeAbilities } from './useChangeAbilities';

/** In the order of a change's life: what goes on first, what ends it otherwise last. */
const inOrder: readonly ChangeAnyVerb[] = [
  'submit',
  'request-approval',
  'start',
  'finish',
  'back-out',
  'close',
  'verify-return',
  'revise',
  'link-incident',
  'override',
  'cancel',
];

/** What the reader may do with a change as it stands. */
export function changeDeeds(
  change: Change,
  abilities: ChangeAbilities,
): ChangeAnyVerb[] {
  const deeds = inOrder.filter(
    verb => isPossible(change, verb) && isAllowed(verb, abilities),
  );
  const isStopped = change.conflictState === 'found';
  return isStopped && deeds.includes('override')
    ? secondIsOverride(deeds)
    : deeds;
}

/** Conflicts that were found keep it from going on. */
function secondIsOverride([
  first,
  ...others
]: readonly ChangeAnyVerb[]): ChangeAnyVerb[] {
  return first === 'override'
    ? [first, ...others]
    : [first, 'override', ...others.filter(each => each !== 'override')];
}

function isPossible(change: Change, verb: ChangeAnyVerb): boolean {
  if (!changeVerbsFrom(change).includes(verb)) return false;
  switch (verb) {
    case 'override':
      return ['found', 'unchecked'].includes(change.conflictState);
    case 'verify-return':
      return !change.returnVerifiedOn;
    default:
      return true;
  }
}

function isAllowed(verb: ChangeAnyVerb, may: ChangeAbilities): boolean {
  switch (changeVerbPermissions[verb]) {
    case changeUpdatePermission:
      return may.mayWrite;
    case changeImplementPermission:
      return may.mayImplement;
    default:
      return may.mayManage;
  }
}

/** Whether a change is not over: only these are in the way of others. */
export function isOpen(status: ChangeStatus): boolean {
  return (openChangeStatuses as readonly ChangeStatus[]).includes(status);
}
