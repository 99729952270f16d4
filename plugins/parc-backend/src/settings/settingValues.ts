import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';

/** A whole number from `least`, up to a million. */
export function whole(
  parc: Config | undefined,
  key: string,
  otherwise: number,
  least: number,
): number {
  const value = parc?.getOptionalNumber(key) ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= 1_000_000)
    return value;
  throw new InputError(
    `parc.${key}: ${value} must be a whole number, ${least} to 1000000`,
  );
}

/** A whole number from 1; files of more than a gigabyte are nothing for a database. */
export function positive(
  parc: Config | undefined,
  key: string,
  otherwise: number,
): number {
  const value = parc?.getOptionalNumber(key) ?? otherwise;
  if (Number.isInteger(value) && value >= 1 && value <= 1_000) return value;
  throw new InputError(
    `parc.${key}: ${value} must be a whole number, 1 to 1000`,
  );
}

export function duration(
  parc: Config | undefined,
  key: string,
  otherwise: HumanDuration,
): HumanDuration {
  return parc?.has(key) ? readDurationFromConfig(parc, { key }) : otherwise;
}
