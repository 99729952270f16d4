import type {
  SoftwareTitle,
  SoftwareTitlesQuery,
} from '@parc/backstage-plugin-parc-common';
import {
  escapeLike,
  joinSql,
  rowsOf,
  sql,
  type Database,
  type Sql,
} from '../records';

/** How far a list of titles was read. */
export interface TitlePlace {
  installed: number;
  id: number;
}

/** So many titles of a publisher a proposal looks at. */
const mostSiblings = 5_000;
/** So many ways in which a title is recognised are listed. */
const mostOutcomes = 10;

/** What some versions of a title are; as JSON. */
const outcomesSql = `
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('rule', g.rule, 'licensing', g.licensing,
      'product', case when p.id is not null then jsonb_build_object('id', p.id, 'ref', p.code, 'name', p.name) end,
      'edition', nullif(r.edition, ''), 'release', nullif(r.release, ''),
      'versions', g.versions, 'installed', g.installed, 'newest', nullif(g.newest, '')))
    order by g.installed desc, r.sort desc) as outcomes
  from (
    select rule, licensing, release_id, count(*) as versions, sum(installed) as installed,
      (array_agg(version order by version desc))[1] as newest
    from software_versions where title_id = t.id
    group by rule, licensing, release_id order by sum(installed) desc, release_id limit ${mostOutcomes}
  ) g left join software_releases r on r.id = g.release_id left join products p on p.id = r.product_id`;

/** Titles of software as people read them. */
export class TitleStore {
  /** The most installed first. */
  async list(
    knex: Database,
    query: Omit<SoftwareTitlesQuery, 'product' | 'cursor'> & {
      productId?: string;
      after?: TitlePlace;
    },
  ): Promise<SoftwareTitle[]> {
    const { state, q, productId, after, limit } = query;
    return this.read(
      knex,
      joinSql(
        [
          sql('true'),
          ...(state ? [sql('t.state = ?', state)] : []),
          ...(q
            ? [
                sql(
                  `lower(t.name || ' ' || t.publisher) like ?`,
                  `%${escapeLike(q.toLowerCase())}%`,
                ),
              ]
            : []),
          ...(productId
            ? [
                sql(
                  `t.id = any(array(
                     select v.title_id from software_releases r join software_versions v on v.release_id = r.id
                     where r.product_id = ?::uuid))`,
                  productId,
                ),
              ]
            : []),
          ...(after
            ? [
                sql(
                  't.installed <= ? and (t.installed < ? or t.id > ?)',
                  after.installed,
                  after.installed,
                  after.id,
                ),
              ]
            : []),
        ],
        ' and ',
      ),
      limit + 1,
    );
  }

  async find(knex: Database, id: number): Promise<SoftwareTitle | undefined> {
    const [title] = await this.read(knex, sql('t.id = ?', id), 1);
    return title;
  }

  async versionsOf(knex: Database, id: number): Promise<string[]> {
    const rows = await rowsOf<{ version: string }>(
      knex,
      sql(
        'select distinct version from software_versions where title_id = ? limit 1000',
        id,
      ),
    );
    return rows.map(({ version }) => version);
  }

  /** The unrecognised titles of a publisher. */
  async unrecognisedOf(
    knex: Database,
    publisher: string,
  ): Promise<
    Array<{ id: number; name: string; publisher: string; installed: number }>
  > {
    return rowsOf(
      knex,
      sql(
        `select id, name, publisher, installed from software_titles where publisher = ? and state = 'unrecognised'
         order by installed desc, id limit ${mostSiblings}`,
        publisher,
      ),
    );
  }

  private async read(
    knex: Database,
    where: Sql,
    limit: number,
  ): Promise<SoftwareTitle[]> {
    const rows = await rowsOf<
      Omit<SoftwareTitle, 'outcomes'> & {
        outcomes: SoftwareTitle['outcomes'] | null;
      }
    >(
      knex,
      sql(
        `select t.id, t.name, t.publisher, t.installed, t.state, o.outcomes
         from (select t.* from software_titles t where ${where.text} order by t.installed desc, t.id limit ${limit}) t
         left join lateral (${outcomesSql}) o on true
         order by t.installed desc, t.id`,
        ...where.values,
      ),
    );
    return rows.map(({ publisher, outcomes, ...row }) => ({
      ...row,
      ...(publisher ? { publisher } : {}),
      outcomes: outcomes ?? [],
    }));
  }
}
