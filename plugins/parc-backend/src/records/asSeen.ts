import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { Target } from './drafts';
import type { RecordRules } from './RecordRules';

/** The ids of those that were written since the caller saw them, and are as they saw them all the same. */
export async function asSeen(
  trx: Knex.Transaction,
  rules: Pick<RecordRules, 'asSeen'>,
  targets: readonly Target[],
  found: readonly AnyRecord[],
): Promise<ReadonlySet<string>> {
  if (!rules.asSeen) return new Set();
  const versions = new Map(
    targets.map(({ ref, version }) => [ref.toLowerCase(), version]),
  );
  const stale = found.flatMap(record => {
    const version =
      versions.get(record.id) ?? versions.get(record.ref.toLowerCase());
    return version === undefined || version === record.version
      ? []
      : [{ id: record.id, version }];
  });
  return stale.length ? rules.asSeen(trx, stale) : new Set();
}
