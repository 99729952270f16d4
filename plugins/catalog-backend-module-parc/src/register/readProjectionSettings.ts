import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import {
  assets,
  assetStatuses,
  changes,
  changeStatuses,
  licences,
  licenceStatuses,
  maintenancePlans,
  maintenancePlanStatuses,
  parseFilterParams,
  type Noun,
} from '@parc/backstage-plugin-parc-common';

/** Which records the catalog gets, and when; `config.d.ts` says what each means. */
export interface ProjectionSettings {
  interval: HumanDuration;
  fullPassMilliseconds: number;
  /** By noun, as the API's lists take them, each a filter of its own; none at all means none of the noun. */
  filters: Record<
    'assets' | 'licences' | 'maintenancePlans' | 'changes',
    string[]
  >;
}

/** Reads `parc.catalog`. Throws an InputError that names the key. */
export function readProjectionSettings(config: Config): ProjectionSettings {
  const duration = (name: string, otherwise: HumanDuration) => {
    const key = `parc.catalog.${name}`;
    return config.has(key)
      ? readDurationFromConfig(config, { key })
      : otherwise;
  };
  return {
    interval: duration('interval', { seconds: 3 }),
    fullPassMilliseconds: durationToMilliseconds(
      duration('fullPass', { hours: 24 }),
    ),
    filters: {
      assets: readFilters(config, 'assets', assets, living),
      licences: readFilters(config, 'licences', licences, inForce),
      maintenancePlans: readFilters(
        config,
        'maintenancePlans',
        maintenancePlans,
        goingOn,
      ),
      // Who reads the catalog need not be one of those whom a confidential change concerns.
      changes: readFilters(config, 'changes', changes, wanted).map(
        each => `${each},isConfidential=false`,
      ),
    },
  };
}

/** What is left out unless a filter names `status`: the disposed of, the terminated, the ended, the cancelled. */
const living = assetStatuses.filter(status => status !== 'disposed');
const inForce = licenceStatuses.filter(status => status !== 'terminated');
const goingOn = maintenancePlanStatuses.filter(status => status !== 'ended');
const wanted = changeStatuses.filter(status => status !== 'canceled');

function readFilters(
  config: Config,
  name: keyof ProjectionSettings['filters'],
  noun: Noun,
  statuses: readonly string[],
): string[] {
  const key = `parc.catalog.${name}.filter`;
  const given = config.getOptionalStringArray(key) ?? [''];
  return given.map(each => toFilter(key, noun, statuses, each));
}

/** What is declared in git has its entity already. */
function toFilter(
  key: string,
  noun: Noun,
  statuses: readonly string[],
  given: string,
): string {
  const terms = given.split(',').filter(Boolean);
  const names = terms.map(each => each.split('=')[0].trim());
  const refuse = (why: string): never => {
    throw new InputError(`${key}: "${given}": ${why}`);
  };
  if (names.includes('managedBy'))
    refuse(
      'managedBy is always portal: what git declares is an entity already',
    );
  const filter = [
    ...terms,
    ...(names.includes('status') ? [] : statuses.map(each => `status=${each}`)),
    'managedBy=portal',
  ].join(',');
  try {
    parseFilterParams(noun, [filter]);
  } catch (error) {
    refuse((error as Error).message);
  }
  return filter;
}
