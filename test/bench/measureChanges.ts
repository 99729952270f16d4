import type { Client } from 'pg';
import type { TestDatabase } from '../support';
import type { BenchCase } from './benchCases';
import { entityRefOf, loadCatalogEntities } from './estate/loadCatalogEntities';
import {
  loadChangeMonth,
  loadOpenChanges,
  openChanges,
} from './estate/loadChanges';

/** Far from the open changes, which they are not to be among. */
export const fullMonth = '2020-03';

/** Fills the catalog and the changes, and says what is asked about one of them, and of how they are. */
export async function changeCases(
  client: Client,
  database: TestDatabase,
): Promise<BenchCase[]> {
  await loadCatalogEntities(database);
  await loadOpenChanges(database);
  await loadChangeMonth(database, fullMonth);
  const { rows } = await client.query<{ ref: string }>(
    `select 'hardwareasset:default/' || entity_name as ref from assets where deleted_at is null order by id limit 20000`,
  );
  const assets = rows.map(({ ref }) => ref);
  return [
    {
      name: `changes: conflicts of one among ${openChanges.toLocaleString(
        'en',
      )}`,
      kind: 'conflict check',
      role: 'fleetManager',
      run: (http, index) =>
        http.send(
          `/changes/CH-OPEN-${
            1 + ((Math.abs(index) * 37) % openChanges)
          }/conflicts`,
        ),
    },
    {
      name: 'changes: check of one while its form is filled',
      kind: 'conflict check',
      role: 'fleetManager',
      run: (http, index) =>
        http.send('/changes/check', {
          method: 'POST',
          body: aPlan(Math.abs(index) * 37, assets),
        }),
    },
    {
      name: 'changes: calendar of a month with 5,000',
      kind: 'calendar',
      role: 'fleetManager',
      run: http =>
        http.send(`/change-calendar?from=${fullMonth}-01&to=${fullMonth}-31`),
    },
  ];
}

/** A change in a night of the year ahead, on ten assets and ten entities. */
function aPlan(n: number, assets: readonly string[]) {
  const midnight = new Date().setUTCHours(0, 0, 0, 0);
  const begin = midnight + (1 + (n % 300)) * 86_400_000 + 20 * 3_600_000;
  const ten = Array.from({ length: 10 }, (_, at) => at);
  return {
    title: 'Measured',
    windowStart: new Date(begin).toISOString(),
    windowEnd: new Date(begin + 4 * 3_600_000).toISOString(),
    people: [`user:default/person-${n % 500}`],
    items: [
      ...ten.map(at => assets[(n * 10 + at) % assets.length]),
      ...ten.map(at => entityRefOf(n * 7 + at * 13)),
    ],
  };
}
