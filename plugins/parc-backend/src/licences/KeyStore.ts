import type { LicenceKey } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../records';
import type { EncryptedKey } from './KeyCipher';

/** A key's row, with the key as it is kept. */
export interface StoredKey extends EncryptedKey {
  id: string;
  label: string;
}

/** Keys as they are kept: encrypted. Nothing here knows a key. */
export class KeyStore {
  constructor(readonly knex: Database) {}

  async list(licenceId: string): Promise<LicenceKey[]> {
    const rows = await rowsOf<LicenceKey & { createdAt: Date }>(
      this.knex,
      sql(
        `select id, label, created_at as "createdAt", created_by as "createdBy"
         from licence_keys where licence_id = ? order by id`,
        licenceId,
      ),
    );
    return rows.map(row => ({
      ...row,
      createdAt: (row.createdAt as unknown as Date).toISOString(),
    }));
  }

  async count(trx: Transaction, licenceId: string): Promise<number> {
    const [{ count }] = await rowsOf<{ count: number }>(
      trx,
      sql(
        'select count(*)::integer as count from licence_keys where licence_id = ?',
        licenceId,
      ),
    );
    return count;
  }

  async find(
    knex: Database,
    licenceId: string,
    id: string,
  ): Promise<StoredKey | undefined> {
    const [row] = await rowsOf<StoredKey>(
      knex,
      sql(
        `select id, label, secret_id as "secretId", ciphertext from licence_keys
         where licence_id = ? and id::text = ?`,
        licenceId,
        id,
      ),
    );
    return row;
  }

  async insert(
    trx: Transaction,
    licenceId: string,
    { secretId, ciphertext, ...key }: LicenceKey & EncryptedKey,
  ): Promise<void> {
    await trx('licence_keys').insert({
      id: key.id,
      licence_id: licenceId,
      label: key.label,
      secret_id: secretId,
      ciphertext,
      created_at: key.createdAt,
      created_by: key.createdBy,
    });
  }

  async remove(trx: Transaction, id: string): Promise<void> {
    await trx('licence_keys').where({ id }).delete();
  }

  /** How many keys each secret encrypts that is not one of these. */
  async countOthers(
    secretIds: readonly string[],
  ): Promise<Array<{ secretId: string; count: number }>> {
    return rowsOf(
      this.knex,
      sql(
        `select secret_id as "secretId", count(*)::integer as count from licence_keys
         where secret_id <> all(?::text[]) group by 1 order by 1`,
        [...secretIds],
      ),
    );
  }

  /** Locks some keys after `id` that one of these secrets encrypts; what another replica works on is passed over. */
  async lockSome(
    trx: Transaction,
    secretIds: readonly string[],
    id: string,
    limit: number,
  ): Promise<StoredKey[]> {
    return rowsOf(
      trx,
      sql(
        `select id, label, secret_id as "secretId", ciphertext from licence_keys
         where secret_id = any(?::text[]) and id > ?::uuid order by id limit ${limit} for update skip locked`,
        [...secretIds],
        id,
      ),
    );
  }

  async replace(
    trx: Transaction,
    id: string,
    { secretId, ciphertext }: EncryptedKey,
  ): Promise<void> {
    await trx('licence_keys')
      .where({ id })
      .update({ secret_id: secretId, ciphertext });
  }
}
