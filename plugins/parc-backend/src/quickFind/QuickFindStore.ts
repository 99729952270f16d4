import type { Knex } from 'knex';
import {
  quickFindFields,
  type AnyRecord,
  type QuickFindTerm,
} from '@parc/backstage-plugin-parc-common';
import {
  escapeLike,
  holdsWord,
  joinSql,
  rowsOf,
  selectRecord,
  sql,
  type Narrowed,
  type RecordStore,
  type Sql,
} from '../records';

/** What an asset is called by; each column has an index on its lower-cased beginning. */
const codes = ['tag', 'serial', 'hostname'];

/** Of what has the term inside, so many are looked at: who is shown more types another letter. */
const mostInside = 100;

/** How well an asset matches, the best first. */
const ranks = { is: 0, beginsWith: 1, hasPerson: 2, holds: 3 };

/** Looks for assets by indexes only: neither a common term nor a big estate makes it read many rows. */
export class QuickFindStore {
  constructor(private readonly records: RecordStore) {}

  /** Called so, then beginning so, then of such a person, then with it anywhere in the searched text. */
  find(
    seen: Narrowed,
    term: QuickFindTerm,
    limit: number,
  ): Promise<AnyRecord[]> {
    return this.records.read(seen, async (trx, where) => {
      const called = await ranked(trx, byCode(where, term.whole, limit), limit);
      // What is called exactly so is what was meant: to look inside takes longest.
      const isDone =
        called.length === limit || called.some(each => each.rank === ranks.is);
      const inside =
        isDone || term.words.length === 0
          ? []
          : await ranked(trx, byWords(where, term.words), limit);
      const ids = [...called, ...inside].map(each => each.id);
      return this.load(trx, [...new Set(ids)].slice(0, limit));
    });
  }

  private async load(trx: Knex, ids: readonly string[]): Promise<AnyRecord[]> {
    if (ids.length === 0) return [];
    const { tables, table } = this.records;
    const selection = selectRecord(tables, table, quickFindFields);
    const rows = await rowsOf<Record<string, unknown>>(
      trx,
      sql(
        `select ${selection.columns} from assets r ${selection.joins}
         where r.id = any(?::uuid[]) order by array_position(?::uuid[], r.id)`,
        [...ids],
        [...ids],
      ),
    );
    return rows.map(selection.toRecord);
  }
}

interface Ranked {
  id: string;
  rank: number;
}

/** The best of what a piece of SQL finds, each once. */
function ranked(trx: Knex, found: Sql, limit: number): Promise<Ranked[]> {
  return rowsOf<Ranked>(
    trx,
    sql(
      `select r.id, min(found.rank) as rank from (${found.text}) found join assets r on r.id = found.id
       group by r.id, r.tag order by 2, r.tag limit ${limit}`,
      ...found.values,
    ),
  );
}

/**
 * A range of each index: what is called so, then what begins so, until there is enough. In the order of the index
 * (`~<~`): without it, PostgreSQL may choose to walk through another and filter.
 */
function byCode(where: Sql, whole: string, limit: number): Sql {
  const find = (rank: number, conditionOf: (code: string) => Sql) =>
    codes.map(code => {
      const condition = conditionOf(`lower(r.${code})`);
      return sql(
        `(select r.id, ${rank} as rank from assets r
          where ${where.text} and r.${code} is not null and ${condition.text}
          order by lower(r.${code}) using ~<~ limit ${limit})`,
        ...where.values,
        ...condition.values,
      );
    });
  const pieces = joinSql(
    [
      ...find(ranks.is, code => sql(`${code} = ?`, whole)),
      ...find(ranks.beginsWith, code =>
        sql(`${code} like ? and ${code} <> ?`, `${escapeLike(whole)}%`, whole),
      ),
    ],
    ' union all ',
  );
  return sql(`${pieces.text} limit ${limit}`, ...pieces.values);
}

/** All words in the searched text, by its trigram index. The parts of a person's name come after `/`, `.`, `-` or `_`. */
function byWords(where: Sql, words: readonly string[]): Sql {
  const inText = joinSql(
    words.map(word => holdsWord('r', word)),
    ' and ',
  );
  const inPerson = joinSql(
    words.map(word =>
      sql(
        `'.' || translate(split_part(r.assigned_to, '/', 2), '-_', '..') like ?`,
        `%.${escapeLike(word.replace(/[-_]/g, '.'))}%`,
      ),
    ),
    ' and ',
  );
  return sql(
    `select r.id, case when ${inPerson.text} then ${ranks.hasPerson} else ${ranks.holds} end as rank
     from assets r where ${where.text} and ${inText.text} limit ${mostInside}`,
    ...inPerson.values,
    ...where.values,
    ...inText.values,
  );
}
