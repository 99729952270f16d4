import type { Problem } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { isOwned } from '../keepDeclared';
import { rowsOf, sql } from '../sql';
import type { Tables } from '../tables';

/** The most problems that are shown at once. */
const maxProblems = 1_000;

/** Reads what is wrong with files in git; each noun's GitStore writes it. */
export class ProblemStore {
  constructor(private readonly knex: Knex, private readonly tables: Tables) {}

  /** Newest first, behind the retirement brake, and how much there is. */
  async list(): Promise<{ items: Problem[]; totalItems: number }> {
    const items = await rowsOf<Problem & { since: Date }>(
      this.knex,
      sql(
        `select p.id, p.code, p.noun, p.entity, ${this.recordSql()} as record, p.file, p.field, p.value, p.message, p.since
       from problems p order by p.code = 'retirement-brake' desc, p.since desc, p.id desc limit ${maxProblems}`,
      ),
    );
    const [{ count }] = await rowsOf<{ count: string }>(
      this.knex,
      sql('select count(*) from problems'),
    );
    return {
      items: items.map(
        item =>
          Object.fromEntries(
            Object.entries(item).filter(([, value]) => value !== null),
          ) as unknown as Problem,
      ),
      totalItems: Number(count),
    };
  }
  /** The human reference of the record that a problem is about, of whichever noun. */
  private recordSql(): string {
    const cases = this.tables
      .nouns()
      .filter(isOwned)
      .map(noun => {
        const { name, refColumn } = this.tables.get(noun.plural);
        return `when '${noun.name}' then (select t.${refColumn} from ${name} t where t.id = p.record_id)`;
      });
    return `case p.noun ${cases.join(' ')} end`;
  }
}
