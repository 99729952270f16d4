import { InputError, NotFoundError } from '@backstage/errors';
import {
  parcAdministerPermission,
  type AgentCredential,
  type agentCredentialCreateSchema,
  type AgentCredentialState,
  type NewAgentCredential,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { digest, newSecret, type Access, type Who } from '../../records';
import type { CredentialStore, StoredCredential } from './CredentialStore';
import { newLogin } from './secrets';

/** What groups of machines sign in with: made and revoked by administrators. */
export class CredentialService {
  constructor(
    private readonly store: CredentialStore,
    private readonly access: Access,
    private readonly clock: () => DateTime,
    /** Told that something was made or revoked. */
    private readonly onChange: () => void,
  ) {}

  /** All that ever were, the newest first. */
  async list(who: Who): Promise<AgentCredential[]> {
    await this.access.require(who, parcAdministerPermission);
    const found = await this.store.list();
    return found.map(each => this.toAnswer(each));
  }

  /** Makes new ones. Throws an InputError for an unknown location, or an end that has passed. */
  async create(
    who: Who,
    input: z.output<typeof agentCredentialCreateSchema>,
  ): Promise<NewAgentCredential> {
    await this.access.require(who, parcAdministerPermission);
    const now = this.clock();
    const secret = newSecret('parcagent');
    const id = uuidv7({ msecs: now.toMillis() });
    await this.store.insert({
      id,
      name: input.name,
      login: newLogin(input.name),
      secretHash: digest(secret),
      owner: input.owner ?? undefined,
      locationId: await this.readLocation(input.location ?? undefined),
      createdAt: now.toUTC().toISO()!,
      createdBy: who.actor,
      expiresAt: readEnd(input.expiresAt ?? undefined, now),
    });
    this.onChange();
    return { ...(await this.get(id)), secret };
  }

  /** Has them refused from now on, everywhere within seconds. Again, it changes nothing. */
  async revoke(who: Who, id: string): Promise<AgentCredential> {
    await this.access.require(who, parcAdministerPermission);
    await this.get(id);
    await this.store.revoke(id, this.clock().toUTC().toISO()!);
    this.onChange();
    return this.get(id);
  }

  private async get(id: string): Promise<AgentCredential> {
    const found = await this.store.find(id);
    if (!found) throw new NotFoundError(`there are no credentials ${id}`);
    return this.toAnswer(found);
  }

  private async readLocation(given?: string): Promise<string | undefined> {
    if (given === undefined) return undefined;
    const id = await this.store.findLocation(given);
    if (id) return id;
    throw new InputError(
      `location: ${JSON.stringify(given)} is not a known location`,
    );
  }

  private toAnswer(stored: StoredCredential): AgentCredential {
    return { ...stored, state: stateOf(stored, this.clock()) };
  }
}

function readEnd(given: string | undefined, now: DateTime): string | undefined {
  if (given === undefined) return undefined;
  const end = DateTime.fromISO(given);
  if (end.isValid && end > now) return end.toUTC().toISO()!;
  throw new InputError(`expiresAt: ${given} is not in the future`);
}

function stateOf(
  { revokedAt, expiresAt }: StoredCredential,
  now: DateTime,
): AgentCredentialState {
  if (revokedAt !== undefined) return 'revoked';
  const hasExpired =
    expiresAt !== undefined && DateTime.fromISO(expiresAt) <= now;
  return hasExpired ? 'expired' : 'valid';
}
