import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import {
  assets,
  assetStatuses,
  parseFilterParams,
} from '@parc/backstage-plugin-parc-common';

/** Which assets the catalog gets, and when; `config.d.ts` says what each means. */
export interface ProjectionSettings {
  interval: HumanDuration;
  fullPassMilliseconds: number;
  /** As the API's lists take them, each a filter of its own; none at all means no assets. */
  filters: string[];
}

/** Reads `parc.catalog`. Throws an InputError that names the key. */
export function readProjectionSettings(config: Config): ProjectionSettings {
  const duration = (name: string, otherwise: HumanDuration) => {
    const key = `parc.catalog.${name}`;
    return config.has(key)
      ? readDurationFromConfig(config, { key })
      : otherwise;
  };
  const filters = config.getOptionalStringArray('parc.catalog.assets.filter');
  return {
    interval: duration('interval', { seconds: 3 }),
    fullPassMilliseconds: durationToMilliseconds(
      duration('fullPass', { hours: 24 }),
    ),
    filters: (filters ?? ['']).map(toFilter),
  };
}

/** What is disposed of is left out unless asked for, and what is declared in git has its entity already. */
function toFilter(given: string): string {
  const terms = given.split(',').filter(Boolean);
  const names = terms.map(each => each.split('=')[0].trim());
  const refuse = (why: string): never => {
    throw new InputError(`parc.catalog.assets.filter: "${given}": ${why}`);
  };
  if (names.includes('managedBy'))
    refuse(
      'managedBy is always portal: what git declares is an entity already',
    );
  const living = assetStatuses.filter(status => status !== 'disposed');
  const filter = [
    ...terms,
    ...(names.includes('status') ? [] : living.map(each => `status=${each}`)),
    'managedBy=portal',
  ].join(',');
  try {
    parseFilterParams(assets, [filter]);
  } catch (error) {
    refuse((error as Error).message);
  }
  return filter;
}
