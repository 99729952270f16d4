import {
  locations,
  type AgentCredential,
} from '@parc/backstage-plugin-parc-common';
import {
  findReferences,
  rowsOf,
  sql,
  type Database,
  type Tables,
} from '../../records';

/** Credentials as they are kept, without what only those see who check them. */
export type StoredCredential = Omit<AgentCredential, 'state'>;

/** What a secret is checked against. */
export interface CheckedCredential {
  id: string;
  login: string;
  secretHash: Buffer;
  expiresAt?: number;
}

export interface NewCredentialRow {
  id: string;
  name: string;
  login: string;
  secretHash: Buffer;
  owner?: string;
  locationId?: string;
  createdAt: string;
  createdBy: string;
  expiresAt?: string;
}

interface Row {
  id: string;
  name: string;
  login: string;
  owner: string | null;
  location: { id: string; ref: string; name: string } | null;
  created_at: Date;
  created_by: string;
  last_used_at: Date | null;
  expires_at: Date | null;
  revoked_at: Date | null;
}

/** Keeps what agents sign in with. Secrets and tokens are kept as digests only. */
export class CredentialStore {
  constructor(
    private readonly knex: Database,
    private readonly tables: Tables,
  ) {}

  /** All of them, the newest first: there is one for each group of machines, and none is removed. */
  async list(): Promise<StoredCredential[]> {
    return this.read('true');
  }

  async find(id: string): Promise<StoredCredential | undefined> {
    const [found] = await this.read('c.id::text = ?', id.toLowerCase());
    return found;
  }

  /** The id of a living location, by path or id. */
  async findLocation(ref: string): Promise<string | undefined> {
    const table = this.tables.get(locations.plural);
    const found = await findReferences(this.knex, table, [ref]);
    return found.get(ref.toLowerCase())?.id;
  }

  async insert(row: NewCredentialRow): Promise<void> {
    await this.knex('agent_credentials').insert({
      id: row.id,
      name: row.name,
      login: row.login,
      secret_hash: row.secretHash,
      owner: row.owner ?? null,
      location_id: row.locationId ?? null,
      created_at: row.createdAt,
      created_by: row.createdBy,
      expires_at: row.expiresAt ?? null,
    });
  }

  /** Refuses them from now on, with all tokens that they were given. What was revoked before stays as it was. */
  async revoke(id: string, at: string): Promise<void> {
    await this.knex.transaction(async trx => {
      await trx.raw(
        'update agent_credentials set revoked_at = ?::timestamptz where id = ?::uuid and revoked_at is null',
        [at, id],
      );
      await trx.raw('delete from agent_tokens where credential_id = ?::uuid', [
        id,
      ]);
    });
  }

  /** All that are not revoked. */
  async listChecked(): Promise<CheckedCredential[]> {
    const rows = await rowsOf<{
      id: string;
      login: string;
      secret_hash: Buffer;
      expires_at: Date | null;
    }>(
      this.knex,
      sql(
        'select id, login, secret_hash, expires_at from agent_credentials where revoked_at is null',
      ),
    );
    return rows.map(row => ({
      id: row.id,
      login: row.login,
      secretHash: row.secret_hash,
      expiresAt: row.expires_at?.getTime(),
    }));
  }

  /** Notes that they were used. */
  async touch(id: string, at: string): Promise<void> {
    await this.knex.raw(
      'update agent_credentials set last_used_at = greatest(last_used_at, ?::timestamptz) where id = ?::uuid',
      [at, id],
    );
  }

  /** Keeps a token, and forgets those that have expired. */
  async insertToken(
    hash: Buffer,
    credentialId: string,
    { now, expiresAt }: { now: string; expiresAt: string },
  ): Promise<void> {
    await this.knex.raw(
      `with gone as (delete from agent_tokens where expires_at < ?::timestamptz)
       insert into agent_tokens (hash, credential_id, expires_at) values (?, ?::uuid, ?::timestamptz)`,
      [now, hash, credentialId, expiresAt],
    );
  }

  async findToken(
    hash: Buffer,
  ): Promise<{ credentialId: string; expiresAt: number } | undefined> {
    const [row] = await rowsOf<{ credential_id: string; expires_at: Date }>(
      this.knex,
      sql(
        'select credential_id, expires_at from agent_tokens where hash = ?',
        hash,
      ),
    );
    return (
      row && {
        credentialId: row.credential_id,
        expiresAt: row.expires_at.getTime(),
      }
    );
  }

  private async read(
    where: string,
    ...values: string[]
  ): Promise<StoredCredential[]> {
    const rows = await rowsOf<Row>(
      this.knex,
      sql(
        `select c.*, case when l.id is not null then jsonb_build_object('id', l.id, 'ref', l.path, 'name', l.name) end as location
         from agent_credentials c left join locations l on l.id = c.location_id
         where ${where} order by c.created_at desc, c.id desc`,
        ...values,
      ),
    );
    return rows.map(toCredential);
  }
}

function toCredential(row: Row): StoredCredential {
  return {
    id: row.id,
    name: row.name,
    login: row.login,
    ...(row.owner ? { owner: row.owner } : {}),
    ...(row.location ? { location: row.location } : {}),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...moment('lastUsedAt', row.last_used_at),
    ...moment('expiresAt', row.expires_at),
    ...moment('revokedAt', row.revoked_at),
  };
}

function moment<Name extends string>(
  name: Name,
  value: Date | null,
): Partial<Record<Name, string>> {
  return value ? ({ [name]: value.toISOString() } as Record<Name, string>) : {};
}
