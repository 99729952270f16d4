import type { Knex } from 'knex';

/** How far the catalog has followed the register. */
export interface ProjectionState {
  /** What was projected: after a change of it everything is projected again. */
  settings: string;
  /** Where the register's feed goes on. */
  feedCursor: string;
  /** The part of a full pass that is under way, and where it goes on. */
  pass?: { part: string; cursor?: string };
  /** When the last full pass ended. */
  passedAt?: Date;
}

/** What a step did, and whether there is more to do now. */
export interface Step {
  state: ProjectionState;
  hasMore: boolean;
}

interface ProjectionRow {
  settings: string;
  feed_cursor: string;
  pass_part: string | null;
  pass_cursor: string | null;
  passed_at: Date | null;
}

/** The numbers of the advisory locks for the table and for a replica's turn; any that nobody else uses. */
const tableLock = 7_272_002;
const turnLock = 7_272_003;

/** One row in the catalog's own database, so that any replica goes on where another stopped. */
export class ProjectionStore {
  constructor(private readonly knex: Knex) {}

  /** Makes the table when it is not there. Throws when the catalog's database is not PostgreSQL. */
  async prepare(): Promise<void> {
    if (!String(this.knex.client.config.client).startsWith('pg')) {
      throw new Error(
        'Parc needs PostgreSQL for the catalog too: set backend.database.client to pg (docs/running.md)',
      );
    }
    await this.knex.transaction(async trx => {
      await trx.raw(`select pg_advisory_xact_lock(${tableLock})`);
      await trx.raw(createTable);
    });
  }

  /**
   * Runs one step, unless another replica is at one, and keeps its state. Answers whether there is more to do now. A
   * replica that dies gives its turn up with its connection.
   */
  async inTurn(
    step: (state: ProjectionState | undefined) => Promise<Step>,
  ): Promise<boolean> {
    return this.knex.transaction(async trx => {
      const { rows } = await trx.raw<{ rows: Array<{ mine: boolean }> }>(
        `select pg_try_advisory_xact_lock(${turnLock}) as mine`,
      );
      if (!rows[0].mine) return false;
      const row = await trx<ProjectionRow>('parc_projection').first();
      const before = row && toState(row);
      const { state: after, hasMore } = await step(before);
      if (after !== before) {
        await trx('parc_projection')
          .insert({ is_only: true, ...toRow(after) })
          .onConflict('is_only')
          .merge();
      }
      return hasMore;
    });
  }
}

function toState(row: ProjectionRow): ProjectionState {
  return {
    settings: row.settings,
    feedCursor: row.feed_cursor,
    ...(row.pass_part && {
      pass: { part: row.pass_part, cursor: row.pass_cursor ?? undefined },
    }),
    ...(row.passed_at && { passedAt: row.passed_at }),
  };
}

function toRow(state: ProjectionState): ProjectionRow {
  return {
    settings: state.settings,
    feed_cursor: state.feedCursor,
    pass_part: state.pass?.part ?? null,
    pass_cursor: state.pass?.cursor ?? null,
    passed_at: state.passedAt ?? null,
  };
}

const createTable = `
  create table if not exists parc_projection (
    is_only boolean primary key default true check (is_only),
    settings text not null,
    feed_cursor text not null,
    pass_part text,
    pass_cursor text,
    passed_at timestamptz(3)
  );
  -- Before licences were entities too there were two parts only.
  alter table parc_projection drop constraint if exists parc_projection_pass_part_check;
  comment on table parc_projection is 'One row: how far the catalog has followed the register of Parc.';
  comment on column parc_projection.is_only is 'Keeps the table to one row.';
  comment on column parc_projection.settings is 'Which records, as what entities: another text means that all are projected again.';
  comment on column parc_projection.feed_cursor is 'Where the feed of changes goes on.';
  comment on column parc_projection.pass_part is 'Of a full pass under way: of which noun records are being projected, or entities without a record taken away.';
  comment on column parc_projection.pass_cursor is 'Where that part goes on; empty at its beginning.';
  comment on column parc_projection.passed_at is 'When the last full pass ended.';`;
