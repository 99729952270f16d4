import {
  changeImplementPermission,
  changeLifeCycles,
  changeUpdatePermission,
  changeVerbPermissions,
  openChangeStatuses,
  verbsFrom,
  type Change,
  type ChangeAnyVerb,
  type ChangeStatus,
  type ChangeType,
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
  'override',
  'revise',
  'link-incident',
  'cancel',
];

/** What the reader may do with a change as it stands. */
export function changeDeeds(
  change: Change,
  abilities: ChangeAbilities,
): ChangeAnyVerb[] {
  return inOrder.filter(
    verb => isPossible(change, verb) && isAllowed(verb, abilities),
  );
}

function isPossible(change: Change, verb: ChangeAnyVerb): boolean {
  const status = change.status as ChangeStatus;
  switch (verb) {
    case 'override':
      return change.conflictState === 'found' && isOpen(status);
    case 'link-incident':
      return Boolean(change.startedAt);
    case 'verify-return':
      return status === 'closed' && !change.returnVerifiedOn;
    default:
      return verbsFrom(
        changeLifeCycles[change.type as ChangeType],
        status,
      ).includes(verb);
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
