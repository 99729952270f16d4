import {
  decideLicenceVerb,
  licenceVerbPermissions,
  licenceVerbs,
  licenceUpdatePermission,
  rightsOf,
  type Licence,
  type LicenceVerb,
} from '@parc/backstage-plugin-parc-common';
import type { LicenceAbilities } from './useLicenceAbilities';

/** Something that can be done with a licence, or why it cannot now: the code of a text. */
export interface LicenceDeed {
  name: LicenceVerb | 'allocate';
  whyNot?: string;
}

/** What a verb changes; where a file in git declares one of them, the verb is done there. */
const changedBy: Readonly<Record<LicenceVerb, readonly string[]>> = {
  renew: ['start', 'end', 'quantity', 'cost'],
  'let-lapse': ['status'],
  terminate: ['status', 'terminatedOn'],
  reinstate: ['status', 'terminatedOn'],
};

/**
 * What the reader may do with a licence as it stands: what its status rules out is left out, what something else
 * prevents is there with the reason.
 */
export function licenceDeeds(
  licence: Licence,
  abilities: LicenceAbilities,
  today: string,
): LicenceDeed[] {
  const verbs = licenceVerbs
    .filter(verb => mayVerb(verb, abilities))
    .flatMap(verb => {
      const whyNot = whyNotVerb(licence, verb, today);
      return whyNot === 'wrong-status' ? [] : [{ name: verb, whyNot }];
    });
  const allocate: LicenceDeed[] = abilities.mayAllocate
    ? [{ name: 'allocate', whyNot: whyNotAllocate(licence) }]
    : [];
  return [...allocate, ...verbs];
}

function mayVerb(verb: LicenceVerb, abilities: LicenceAbilities): boolean {
  return licenceVerbPermissions[verb] === licenceUpdatePermission
    ? abilities.mayUpdate
    : abilities.mayEnd;
}

/** With the end of its term said, as a form would say it: what a form asks for is no obstacle. */
function whyNotVerb(
  licence: Licence,
  verb: LicenceVerb,
  today: string,
): string | undefined {
  const decided = decideLicenceVerb(licence, verb, { to: '9999-12-31' }, today);
  if ('refused' in decided && decided.refused !== 'before-start') {
    return decided.refused;
  }
  const declared = licence.declared ?? [];
  return changedBy[verb].some(field => declared.includes(field))
    ? 'declared-in-git'
    : undefined;
}

function whyNotAllocate(licence: Licence): string | undefined {
  if (licence.status === 'terminated') return 'licence-over';
  return undefined;
}

/** How many rights are left to give out; undefined where there is no bound. Negative: too many are out. */
export function rightsLeft(licence: Licence): number | undefined {
  const rights = rightsOf(licence);
  return rights === undefined ? undefined : rights - (licence.allocated ?? 0);
}
