import type { DateTime } from 'luxon';
import { RateLimit } from '../../http/RateLimit';
import { digest, newSecret } from '../../records';
import { RefusedAgent } from '../RefusedAgent';
import type { CheckedCredential, CredentialStore } from './CredentialStore';
import { isSame } from './secrets';

/** How long credentials are remembered: what is revoked elsewhere is refused here that much later. */
const rememberedMilliseconds = 5_000;

/** A login that is not known may have been made elsewhere a moment ago. */
const freshMilliseconds = 1_000;

/** How long a token is accepted. An agent that runs all the time asks for another; one that starts anew does so too. */
const tokenSeconds = 3_600;

/** How often it is noted that credentials were used. */
const touchMilliseconds = 60 * 60 * 1_000;

/** Tokens that are remembered. */
const mostTokens = 20_000;

/** With what an agent came; nothing where it needed nothing. */
export interface SignedIn {
  credentialId?: string;
}

export interface SignInOptions {
  allowsWithoutCredentials: boolean;
  perMinute: { credential: number; refusals: number };
}

/**
 * Knows agents by their credentials: Basic, or a token that was given for them (OAuth 2 client credentials, RFC 6749,
 * 4.4). All valid ones are held in memory, so that a wrong one costs nobody anything: the database is asked once in a
 * few seconds, however many come.
 */
export class AgentSignIn {
  private known: { since: number; all: Promise<Known> } | undefined;
  private readonly tokens = new Map<
    string,
    { credentialId: string; expiresAt: number }
  >();
  private readonly touched = new Map<string, number>();
  private readonly refusals: RateLimit;
  private readonly requests: RateLimit;

  constructor(
    private readonly store: CredentialStore,
    private readonly options: SignInOptions,
    private readonly clock: () => DateTime,
  ) {
    const now = () => this.now();
    this.refusals = new RateLimit(options.perMinute.refusals, now);
    this.requests = new RateLimit(options.perMinute.credential, now);
  }

  /** Throws a {@link RefusedAgent} for who is not known, or asks too often. */
  async signIn(
    authorization: string | undefined,
    address: string,
  ): Promise<SignedIn> {
    if (authorization === undefined) {
      if (!this.options.allowsWithoutCredentials)
        throw new RefusedAgent(401, 'credentials are needed');
      this.count(`from ${address}`);
      return {};
    }
    const found = await this.recognise(authorization, address);
    this.count(found.id);
    await this.touch(found.id);
    return { credentialId: found.id };
  }

  /** Gives a token for credentials. Throws a {@link RefusedAgent} when they are not valid. */
  async giveToken(
    login: string,
    secret: string,
    address: string,
  ): Promise<{ token: string; seconds: number }> {
    const found = await this.check(login, secret, address);
    this.count(found.id);
    const token = newSecret('parcagent');
    const hash = digest(token);
    const now = this.clock();
    const expiresAt = now.plus({ seconds: tokenSeconds });
    await this.store.insertToken(hash, found.id, {
      now: now.toISO()!,
      expiresAt: expiresAt.toISO()!,
    });
    this.remember(hash, found.id, expiresAt.toMillis());
    await this.touch(found.id);
    return { token, seconds: tokenSeconds };
  }

  private async recognise(
    authorization: string,
    address: string,
  ): Promise<CheckedCredential> {
    const [, scheme = '', given = ''] =
      /^(\w+) +([\w.~+/=-]+) *$/.exec(authorization) ?? [];
    switch (scheme.toLowerCase()) {
      case 'basic': {
        const [login, ...secret] = Buffer.from(given, 'base64')
          .toString('utf8')
          .split(':');
        return this.check(login, secret.join(':'), address);
      }
      case 'bearer':
        return this.checkToken(given, address);
      default:
        throw this.refuse(address, undefined);
    }
  }

  private async check(
    login: string,
    secret: string,
    address: string,
  ): Promise<CheckedCredential> {
    const known = (await this.all()).byLogin.get(login);
    const found =
      known ?? (await this.all(freshMilliseconds)).byLogin.get(login);
    // An unknown login takes as long as a wrong secret.
    const isRight = isSame(digest(secret), found?.secretHash ?? noDigest);
    if (found && isRight && this.isCurrent(found)) return found;
    throw this.refuse(address, login);
  }

  private async checkToken(
    token: string,
    address: string,
  ): Promise<CheckedCredential> {
    const hash = digest(token);
    const known = this.tokens.get(hash.toString('base64'));
    // Of somebody who guesses, the database hears no more than the limit.
    const isGuessing = !known && this.refusals.isFull(`from ${address}`);
    const found =
      known ?? (isGuessing ? undefined : await this.store.findToken(hash));
    const { byId } = await this.all();
    const credential = found && byId.get(found.credentialId);
    if (
      found &&
      credential &&
      found.expiresAt > this.now() &&
      this.isCurrent(credential)
    ) {
      if (!known) this.remember(hash, found.credentialId, found.expiresAt);
      return credential;
    }
    throw this.refuse(address, undefined);
  }

  private isCurrent({ expiresAt }: CheckedCredential): boolean {
    return expiresAt === undefined || expiresAt > this.now();
  }

  private refuse(address: string, login: string | undefined): RefusedAgent {
    const keys = [
      `from ${address}`,
      ...(login === undefined ? [] : [`login ${login.slice(0, 100)}`]),
    ];
    const waits = keys.map(key => this.refusals.hit(key));
    const seconds = waits.find(each => each !== undefined);
    return seconds === undefined
      ? new RefusedAgent(401, 'these credentials are not valid')
      : new RefusedAgent(429, 'too many failed sign-ins', seconds);
  }

  private count(key: string): void {
    const seconds = this.requests.hit(key);
    if (seconds !== undefined)
      throw new RefusedAgent(429, 'too many requests', seconds);
  }

  private remember(hash: Buffer, credentialId: string, expiresAt: number) {
    this.tokens.set(hash.toString('base64'), { credentialId, expiresAt });
    for (const [key, each] of this.tokens) {
      if (each.expiresAt > this.now() && this.tokens.size <= mostTokens) break;
      this.tokens.delete(key);
    }
  }

  private async touch(id: string): Promise<void> {
    const now = this.clock();
    if (now.toMillis() - (this.touched.get(id) ?? 0) < touchMilliseconds)
      return;
    this.touched.set(id, now.toMillis());
    await this.store.touch(id, now.toISO()!);
  }

  /** Forgets what it remembers: something was made or revoked here. */
  forget(): void {
    this.known = undefined;
  }

  private all(oldest = rememberedMilliseconds): Promise<Known> {
    const now = this.now();
    if (this.known && now - this.known.since < oldest) return this.known.all;
    const all = this.store.listChecked().then(toKnown);
    const known = { since: now, all };
    this.known = known;
    all.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return all;
  }

  private now(): number {
    return this.clock().toMillis();
  }
}

interface Known {
  byLogin: ReadonlyMap<string, CheckedCredential>;
  byId: ReadonlyMap<string, CheckedCredential>;
}

function toKnown(all: readonly CheckedCredential[]): Known {
  return {
    byLogin: new Map(all.map(each => [each.login, each])),
    byId: new Map(all.map(each => [each.id, each])),
  };
}

const noDigest = Buffer.alloc(32);
