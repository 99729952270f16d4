import {
  joinSql,
  rowsOf,
  sql,
  type Database,
  type Sql,
  type Transaction,
} from '../records';
import { changeTraces, type ChangeTrace } from './changeTraces';
import { inText } from './naming';

/** People in what belongs to changes beside their records: tasks, approvals, delegations, meetings, conflicts. */
export class ChangeTraceStore {
  /** Puts a pseudonym in a person's place. */
  async replace(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    for (const trace of changeTraces) {
      const set = replacing(trace, person, pseudonym);
      const where = naming(trace, person);
      await trx.raw(
        `update ${trace.table} t set ${set.text} where ${where.text}`,
        [...set.values, ...where.values],
      );
    }
  }

  /** All that is kept about a person there, one object a line. */
  lines(knex: Database, person: string): Promise<Array<{ line: string }>> {
    const found = changeTraces.map(trace => {
      const { table, line, change } = trace;
      const where = naming(trace, person);
      const joined = change ? `left join changes c on ${change}` : '';
      return sql(
        `select jsonb_build_object(${line})::text as line from ${table} t ${joined} where ${where.text}`,
        ...where.values,
      );
    });
    return rowsOf(knex, joinSql(found, ' union all '));
  }
}

/** Whether a row names a person. */
function naming(trace: ChangeTrace, person: string): Sql {
  const { one = [], several = [], texts = [], json = [] } = trace;
  const written = [
    ...texts.map(each => `t.${each}`),
    ...json.map(each => `t.${each}::text`),
  ];
  return joinSql(
    [
      ...one.map(each => sql(`t.${each} = ?`, person)),
      ...several.map(each => sql(`? = any(t.${each})`, person)),
      ...written.map(each => sql(`${each} ~ ?`, inText(person))),
    ],
    ' or ',
  );
}

function replacing(trace: ChangeTrace, person: string, pseudonym: string): Sql {
  const { one = [], several = [], texts = [], json = [] } = trace;
  const inWords = inText(person);
  return joinSql(
    [
      ...one.map(each =>
        sql(
          `${each} = case when t.${each} = ? then ? else t.${each} end`,
          person,
          pseudonym,
        ),
      ),
      ...several.map(each =>
        sql(`${each} = array_replace(t.${each}, ?, ?)`, person, pseudonym),
      ),
      ...texts.map(each =>
        sql(
          `${each} = regexp_replace(t.${each}, ?, ?, 'g')`,
          inWords,
          pseudonym,
        ),
      ),
      ...json.map(each =>
        sql(
          `${each} = regexp_replace(t.${each}::text, ?, ?, 'g')::jsonb`,
          inWords,
          pseudonym,
        ),
      ),
    ],
    ', ',
  );
}
