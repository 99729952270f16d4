import type { CalendarFeed, Filter } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Sql, type Transaction } from '../sql';

/** A calendar as it is kept. */
export interface StoredFeed extends CalendarFeed {
  /** What its owner might read when that was last asked. */
  scope: Filter;
}

interface Row {
  id: string;
  kind: string;
  name: string;
  filter: string[];
  owner: string;
  scope: Filter;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  revoked_by: string | null;
}

/** Revoked ones are listed for so many days. */
const listedDays = 30;
/** When a calendar was last read is written down so often: programs look every few minutes. */
const usedMinutes = 60;

/** Keeps calendars, and of their secrets a digest. */
export class CalendarFeedStore {
  constructor(readonly knex: Database) {}

  /** A user's, or everybody's; the latest first. */
  async list(owner: string | undefined, now: string): Promise<StoredFeed[]> {
    return this.read(
      sql(
        `${owner === undefined ? '?::text is null' : 'owner = ?'}
         and (revoked_at is null or revoked_at > ?::timestamptz - interval '${listedDays} days')
         order by id desc limit 1000`,
        owner ?? null,
        now,
      ),
    );
  }

  async find(id: string): Promise<StoredFeed | undefined> {
    const [feed] = await this.read(sql('id::text = ?', id.toLowerCase()));
    return feed;
  }

  /** The one that was not revoked. */
  async findByToken(tokenHash: Buffer): Promise<StoredFeed | undefined> {
    const [feed] = await this.read(
      sql('token_hash = ? and revoked_at is null', tokenHash),
    );
    return feed;
  }

  /** How many a user has that were not revoked; who makes another waits until this transaction has ended. */
  async count(trx: Transaction, owner: string): Promise<number> {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
      `calendar_feeds ${owner}`,
    ]);
    const [{ count }] = await rowsOf<{ count: string }>(
      trx,
      sql(
        'select count(*) from calendar_feeds where owner = ? and revoked_at is null',
        owner,
      ),
    );
    return Number(count);
  }

  async insert(
    trx: Transaction,
    feed: StoredFeed,
    tokenHash: Buffer,
  ): Promise<void> {
    await trx('calendar_feeds').insert({
      id: feed.id,
      token_hash: tokenHash,
      kind: feed.kind,
      name: feed.name,
      filter: feed.filter,
      owner: feed.owner,
      scope: JSON.stringify(feed.scope),
      scope_at: feed.createdAt,
      created_at: feed.createdAt,
    });
  }

  /** What a user may read now, for all their calendars of a kind. */
  async renewScope(
    owner: string,
    kind: string,
    scope: Filter,
    now: string,
  ): Promise<void> {
    await this.knex.raw(
      'update calendar_feeds set scope = ?::jsonb, scope_at = ? where owner = ? and kind = ? and revoked_at is null',
      [JSON.stringify(scope), now, owner, kind],
    );
  }

  async markUsed(id: string, now: string): Promise<void> {
    await this.knex.raw(
      `update calendar_feeds set last_used_at = ?::timestamptz
       where id = ? and (last_used_at is null or last_used_at < ?::timestamptz - interval '${usedMinutes} minutes')`,
      [now, id, now],
    );
  }

  async revoke(id: string, by: string, now: string): Promise<void> {
    await this.knex.raw(
      'update calendar_feeds set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null',
      [now, by, id],
    );
  }

  private async read(where: Sql): Promise<StoredFeed[]> {
    const rows = await rowsOf<Row>(
      this.knex,
      sql(
        `select id, kind, name, filter, owner, scope, created_at, last_used_at, revoked_at, revoked_by
         from calendar_feeds where ${where.text}`,
        ...where.values,
      ),
    );
    return rows.map(toFeed);
  }
}

function toFeed(row: Row): StoredFeed {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    filter: row.filter,
    owner: row.owner,
    scope: row.scope,
    createdAt: row.created_at.toISOString(),
    ...(row.last_used_at ? { lastUsedAt: row.last_used_at.toISOString() } : {}),
    ...(row.revoked_at ? { revokedAt: row.revoked_at.toISOString() } : {}),
    ...(row.revoked_by ? { revokedBy: row.revoked_by } : {}),
  };
}
