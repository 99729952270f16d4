import type { View } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { rowsOf, sql, type Sql } from '../sql';

/** A view as it is kept; whether somebody may change it depends on who asks. */
export type StoredView = Omit<View, 'mayChange'>;

interface Row {
  id: string;
  noun: string;
  name: string;
  query: string;
  owner: string;
  shared_with: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** The most views that a list offers; the last by name are left out. */
const maxListed = 500;

/** Keeps saved views. Knows whom they are shared with, and nothing of who may change them. */
export class ViewStore {
  constructor(readonly knex: Knex) {}

  /** Those of one list that belong to a user or are shared with one of these groups, by name. */
  async list(
    noun: string,
    owner: string,
    groups: readonly string[],
  ): Promise<StoredView[]> {
    return this.read(
      this.knex,
      sql(
        `noun = ? and (owner = ? or shared_with = any(?::text[])) order by name, id limit ${maxListed}`,
        noun,
        owner,
        [...groups],
      ),
    );
  }

  async find(
    knex: Knex,
    id: string,
    lock = false,
  ): Promise<StoredView | undefined> {
    const [view] = await this.read(
      knex,
      sql(`id::text = ? ${lock ? 'for update' : ''}`, id.toLowerCase()),
    );
    return view;
  }

  async count(trx: Knex.Transaction, owner: string): Promise<number> {
    const [{ count }] = await rowsOf<{ count: string }>(
      trx,
      sql('select count(*) from views where owner = ?', owner),
    );
    return Number(count);
  }

  async insert(trx: Knex.Transaction, view: StoredView): Promise<void> {
    await trx('views').insert(toRow(view));
  }

  async update(trx: Knex.Transaction, view: StoredView): Promise<void> {
    const { id, ...row } = toRow(view);
    await trx('views').where({ id }).update(row);
  }

  async remove(trx: Knex.Transaction, id: string): Promise<void> {
    await trx('views').where({ id }).delete();
  }

  private async read(knex: Knex, where: Sql): Promise<StoredView[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(`select * from views where ${where.text}`, ...where.values),
    );
    return rows.map(toView);
  }
}

function toRow(view: StoredView) {
  return {
    id: view.id,
    noun: view.noun,
    name: view.name,
    query: view.query,
    owner: view.owner,
    shared_with: view.sharedWith ?? null,
    version: view.version,
    created_at: view.createdAt,
    updated_at: view.updatedAt,
  };
}

function toView(row: Row): StoredView {
  return {
    id: row.id,
    noun: row.noun,
    name: row.name,
    query: row.query,
    owner: row.owner,
    ...(row.shared_with ? { sharedWith: row.shared_with } : {}),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
