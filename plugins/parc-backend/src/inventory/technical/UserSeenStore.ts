import type { UserSeen } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { rowsOf, sql, type Database, type Transaction } from '../../records';

/** Who was seen on which machine. */
export class UserSeenStore {
  constructor(private readonly knex: Database) {}

  /** Writes down who is there; with `isAll`, who is not named has gone. */
  async replace(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    users: ReadonlyArray<{ login: string; domain: string }>,
    isAll: boolean,
  ): Promise<void> {
    await trx.raw(
      `with given as materialized (
         select distinct login, domain from jsonb_to_recordset(?::jsonb) as v(login text, domain text)
       ), gone as (
         update users_seen u set until = ?::timestamptz
         where ? and u.asset_id = ? and u.until is null and (u.login, u.domain) not in (select login, domain from given)
       )
       insert into users_seen as u (asset_id, login, domain, since)
       select ?::uuid, login, domain, ?::timestamptz from given
       on conflict (asset_id, login, domain) do update set until = null where u.until is not null`,
      [
        JSON.stringify(users),
        at.toISO()!,
        isAll,
        assetId,
        assetId,
        at.toISO()!,
      ],
    );
  }

  /** Takes back what was written of an asset since a moment. */
  async undo(trx: Transaction, assetId: string, since: DateTime) {
    const moment = since.toISO()!;
    await trx.raw(
      'delete from users_seen where asset_id = ? and since >= ?::timestamptz',
      [assetId, moment],
    );
    await trx.raw(
      'update users_seen set until = null where asset_id = ? and until >= ?::timestamptz',
      [assetId, moment],
    );
  }

  /** Who is there first, then who was there last. */
  async list(assetId: string): Promise<UserSeen[]> {
    const rows = await rowsOf<{
      login: string;
      domain: string;
      since: Date;
      until: Date | null;
    }>(
      this.knex,
      sql(
        `select login, domain, since, until from users_seen where asset_id = ?
         order by until desc nulls first, login, domain`,
        assetId,
      ),
    );
    return rows.map(({ login, domain, since, until }) => ({
      login,
      ...(domain ? { domain } : {}),
      since: since.toISOString(),
      ...(until ? { until: until.toISOString() } : {}),
    }));
  }
}
