import type { Problem } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { rowsOf, sql } from '../sql';

/** The most problems that are shown at once. */
const maxProblems = 1_000;

/** Reads what is wrong with files in git; each noun's GitStore writes it. */
export class ProblemStore {
  constructor(private readonly knex: Knex) {}

  /** Newest first, behind the retirement brake, and how much there is. */
  async list(): Promise<{ items: Problem[]; totalItems: number }> {
    const items = await rowsOf<Problem & { since: Date }>(
      this.knex,
      sql(
        `select p.id, p.code, p.entity, a.tag as asset, p.file, p.field, p.value, p.message, p.since
       from problems p left join assets a on a.id = p.record_id
       order by p.code = 'retirement-brake' desc, p.since desc, p.id desc limit ${maxProblems}`,
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
}
