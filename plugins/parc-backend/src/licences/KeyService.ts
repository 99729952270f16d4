import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  licenceRevealPermission,
  licenceUpdatePermission,
  maxKeys,
  type AnyRecord,
  type KeyInput,
  type LicenceKey,
  type RevealedKey,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  touchRecord,
  type Access,
  type ChangeContext,
  type RecordService,
  type Transaction,
  type Who,
} from '../records';
import type { KeyCipher } from './KeyCipher';
import type { KeyStore, StoredKey } from './KeyStore';

/** So many keys are encrypted anew in one transaction. */
const batch = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Product keys of licences. Only `reveal` answers one. */
export class KeyService {
  constructor(
    private readonly licences: RecordService,
    private readonly store: KeyStore,
    private readonly cipher: KeyCipher,
    private readonly access: Access,
  ) {}

  /** The keys of a licence, without the keys. */
  async list(who: Who, ref: string): Promise<LicenceKey[]> {
    const licence = await this.licences.get(who, ref);
    return this.store.list(licence.id);
  }

  /** Keeps a key. Throws a ConflictError when no secret is configured. */
  async add(
    context: ChangeContext,
    ref: string,
    { label, key }: KeyInput,
  ): Promise<LicenceKey> {
    const added: LicenceKey = {
      id: uuidv7(),
      label,
      createdAt: this.licences.writer.momentOf(context).toUTC().toISO()!,
      createdBy: context.who.actor,
    };
    await this.change(context, ref, 'key-added', async (trx, licence) => {
      if (!this.cipher.current) throw noSecret();
      if ((await this.store.count(trx, licence.id)) >= maxKeys)
        throw new ConflictError(`${ref}: has ${maxKeys} keys already`);
      const encrypted = this.cipher.encrypt(added.id, key);
      await this.store.insert(trx, licence.id, { ...added, ...encrypted });
      return { to: label };
    });
    return added;
  }

  async remove(context: ChangeContext, ref: string, id: string): Promise<void> {
    await this.change(context, ref, 'key-removed', async (trx, licence) => {
      const found = await this.find(trx, licence, id);
      await this.store.remove(trx, found.id);
      return { from: found.label };
    });
  }

  /** Answers a key. It takes a permission of its own, for this licence; `say` is told whose key it is, before. */
  async reveal(
    who: Who,
    ref: string,
    id: string,
    say: (label: string) => void,
  ): Promise<RevealedKey> {
    const scope = await this.access.scope(who, licenceRevealPermission);
    const licence = await this.licences.get(who, ref);
    const { knex } = this.store;
    const allowed = await this.licences.store.matching(
      knex,
      [licence.id],
      scope,
    );
    if (!allowed.has(licence.id))
      throw new NotAllowedError(
        `this needs the permission ${licenceRevealPermission.name}`,
      );
    const found = await this.find(knex, licence, id);
    say(found.label);
    const key = this.cipher.decrypt(found.id, found);
    if (key === undefined)
      throw new ConflictError(
        `the key ${found.label} cannot be read: it is encrypted with the secret ${found.secretId} of parc.licences.keys, which is missing or another`,
      );
    return { id: found.id, label: found.label, key };
  }

  /** In words what is encrypted with secrets that are no longer configured. */
  async unreadable(): Promise<string[]> {
    const others = await this.store.countOthers(this.cipher.secretIds);
    return others.map(
      ({ secretId, count }) =>
        `${count} licence ${
          count === 1 ? 'key is' : 'keys are'
        } encrypted with the secret ${secretId}, which parc.licences.keys does not have`,
    );
  }

  /** Encrypts with the first secret what the others encrypted. Returns how many keys that were. */
  async reencrypt(): Promise<number> {
    const others = this.cipher.secretIds.filter(
      each => each !== this.cipher.current,
    );
    if (others.length === 0) return 0;
    let done = 0;
    for (let from: string | undefined = firstId; from; ) {
      const some = await this.reencryptSome(others, from);
      done += some.done;
      from = some.last;
    }
    return done;
  }

  private async reencryptSome(
    secretIds: readonly string[],
    from: string,
  ): Promise<{ done: number; last?: string }> {
    return this.store.knex.transaction(async trx => {
      const some = await this.store.lockSome(trx, secretIds, from, batch);
      let done = 0;
      for (const each of some) {
        const key = this.cipher.decrypt(each.id, each);
        if (key === undefined) continue;
        const encrypted = this.cipher.encrypt(each.id, key);
        await this.store.replace(trx, each.id, encrypted);
        done += 1;
      }
      return { done, last: some.at(-1)?.id };
    });
  }

  private async change(
    context: ChangeContext,
    ref: string,
    action: string,
    work: (
      trx: Transaction,
      licence: AnyRecord,
    ) => Promise<{ from?: string; to?: string }>,
  ): Promise<void> {
    const { writer, store } = this.licences;
    const permission = licenceUpdatePermission;
    const scopes = await writer.changeable(context.who, permission);
    await store.knex.transaction(async trx => {
      // Finds and locks the licence, and refuses who may not change it.
      const { written } = await writer.change(
        context,
        [{ ref }],
        {
          action,
          permission,
          scopes,
          decide: () => ({}),
        },
        trx,
      );
      const [{ record }] = written;
      const change = await work(trx, record);
      await touchRecord(trx, writer, context, record, {
        action,
        changes: [{ field: 'keys', ...change }],
      });
    });
  }

  private async find(
    knex: Transaction | KeyStore['knex'],
    licence: AnyRecord,
    id: string,
  ): Promise<StoredKey> {
    const found = await this.store.find(knex, licence.id, id);
    if (!found) throw new NotFoundError(`${licence.ref} has no key ${id}`);
    return found;
  }
}

function noSecret(): Error {
  const error = new ConflictError(
    'keys cannot be kept: parc.licences.keys has no secret to encrypt them with',
  );
  return Object.assign(error, { code: 'no-key-secret' });
}
