import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import {
  overAllocations,
  type OverAllocation,
} from '@parc/backstage-plugin-parc-common';
import { duration } from './settingValues';

export interface LicenceSettings {
  overAllocation: OverAllocation;
  /** What was not used for so long is unused. */
  unusedAfter: HumanDuration;
  /** The first encrypts product keys, the others still read. */
  keys: KeySecret[];
}

/** A secret by which product keys are encrypted. */
export interface KeySecret {
  id: string;
  secret: string;
}

/** Reads `parc.licences`. Throws an InputError that names the key. */
export function readLicenceSettings(parc: Config | undefined): LicenceSettings {
  const overAllocation =
    parc?.getOptionalString('licences.overAllocation') ?? 'warn';
  const known = overAllocations.find(each => each === overAllocation);
  if (!known) {
    throw new InputError(
      `parc.licences.overAllocation: ${overAllocation} must be one of ${overAllocations.join(
        ', ',
      )}`,
    );
  }
  return {
    overAllocation: known,
    unusedAfter: duration(parc, 'licences.unusedAfter', { days: 90 }),
    keys: readKeySecrets(parc),
  };
}

/** A shorter secret is a word that somebody can guess. */
const shortestSecret = 16;

function readKeySecrets(parc: Config | undefined): KeySecret[] {
  const given = parc?.getOptionalConfigArray('licences.keys') ?? [];
  const secrets = given.map(each => ({
    id: each.getString('id'),
    secret: each.getString('secret'),
  }));
  for (const [index, { id, secret }] of secrets.entries()) {
    const key = `parc.licences.keys[${index}]`;
    if (secret.length < shortestSecret)
      throw new InputError(
        `${key}.secret must have at least ${shortestSecret} characters`,
      );
    if (secrets.findIndex(each => each.id === id) !== index)
      throw new InputError(`${key}.id: ${id} is there twice`);
  }
  return secrets;
}
