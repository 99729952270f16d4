import type { Knex } from 'knex';
import { fieldEntries, type Noun } from '@parc/backstage-plugin-parc-common';
import type { Draft } from './drafts';
import { rowsOf, snake, sql } from './sql';
import type { Table, Tables } from './tables';

/** Refuses to delete what living records still point at, saying how many of what. */
export async function findUsed(
  trx: Knex.Transaction,
  tables: Tables,
  table: Table,
  drafts: readonly Draft[],
): Promise<void> {
  const deleted = drafts.filter(
    ({ before, after }) => after.deletedAt && !before?.deletedAt,
  );
  if (deleted.length === 0) return;
  for (const { noun, field } of pointersTo(tables, table.noun)) {
    const rows = await rowsOf<{ id: string; count: string }>(
      trx,
      sql(
        `select ${snake(field)}_id as id, count(*) as count from ${
          tables.get(noun.plural).name
        }
         where ${snake(
           field,
         )}_id = any(?::uuid[]) and deleted_at is null ${notEnded(
          noun,
        )} group by 1`,
        deleted.map(each => each.after.id),
      ),
    );
    for (const { id, count } of rows) {
      const draft = deleted.find(each => each.after.id === id)!;
      draft.refused.push({
        row: draft.row,
        ref: draft.after.ref,
        kind: 'conflict',
        code: 'in-use',
        params: { count: Number(count), noun: noun.plural },
        message: `is still the ${field} of ${count} ${
          Number(count) === 1 ? noun.name : noun.plural
        }`,
      });
    }
  }
}

/** What was ended holds nothing any more. */
function notEnded({ endField }: Noun): string {
  return endField ? `and ${snake(endField)} is null` : '';
}

function pointersTo(
  tables: Tables,
  target: Noun,
): Array<{ noun: Noun; field: string }> {
  return tables.nouns().flatMap(noun =>
    fieldEntries(noun)
      .filter(
        ([, field]) => field.kind === 'reference' && field.to === target.plural,
      )
      .map(([field]) => ({ noun, field })),
  );
}
