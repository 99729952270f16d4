import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FilterError,
  maxCalendarFeeds,
  parcAccessPermission,
  parcAdministerPermission,
  parseFilterParams,
  type CalendarFeed,
  type calendarFeedCreateSchema,
  type Filter,
  type NewCalendarFeed,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { RateLimit } from '../../http/RateLimit';
import type { Access, Who } from '../Access';
import { refusalError, TooManyRequestsError } from '../errors';
import { digest, newSecret } from '../secrets';
import type { CalendarFeedStore, StoredFeed } from './CalendarFeedStore';
import type { CalendarSource } from './CalendarSource';
import { toCalendar } from './toCalendar';

/** How often in a minute a calendar is read; programs look every few minutes, a company's proxy for all of them. */
const readsPerMinute = 30;
/** Addresses that lead nowhere, from one address of the network. */
const missesPerMinute = 30;

/** In front of each secret. */
const secretWord = 'parccalendar';
const secretPattern = new RegExp(`^${secretWord}_[\\w-]{43}$`);

/** What calendars stand on. */
export interface CalendarFeedOptions {
  store: CalendarFeedStore;
  sources: readonly CalendarSource[];
  access: Access;
  clock: () => DateTime;
  companyTimeZone: string;
  /** Where the portal's pages are: `https://portal.acme.fr`. */
  portalUrl: string;
  portal: { catalog: CatalogService; auth: AuthService };
}

/**
 * Calendars that calendar programs subscribe to, each by a secret address. A program signs in as nobody, so a calendar
 * shows what its owner might read when it was made, and what they may read now each time they look at their calendars;
 * once they are not in the catalog any more, nothing.
 */
export class CalendarFeedService {
  private readonly reads: RateLimit;
  private readonly misses: RateLimit;

  constructor(private readonly options: CalendarFeedOptions) {
    const milliseconds = () => options.clock().toMillis();
    this.reads = new RateLimit(readsPerMinute, milliseconds);
    this.misses = new RateLimit(missesPerMinute, milliseconds);
  }

  /** One's own; for administrators everybody's. What the asker may read is asked anew for their own. */
  async list(who: Who): Promise<CalendarFeed[]> {
    const { store, access } = this.options;
    const owner = await this.user(who);
    for (const source of this.options.sources) {
      const scope = await this.scopeOf(who, source);
      await store.renewScope(owner, source.noun.plural, scope, this.now());
    }
    const seesAll = await access.has(who, parcAdministerPermission);
    const found = await store.list(seesAll ? undefined : owner, this.now());
    return found.map(toAnswer);
  }

  /**
   * A new one, with its address. Throws a NotAllowedError for who may not read its records, an InputError that names
   * what of kind or filter is not understood, a ConflictError for who is not in the catalog.
   */
  async create(
    who: Who,
    { kind, name, filter }: z.output<typeof calendarFeedCreateSchema>,
  ): Promise<NewCalendarFeed> {
    const { store, access } = this.options;
    const owner = await this.user(who);
    const source = this.source(kind);
    parseFilter(source, filter);
    const scope = await access.scope(who, source.permission);
    if (!(await this.isKnown(owner))) throw notInCatalog(owner);
    const now = this.options.clock();
    const token = newSecret(secretWord);
    const feed: StoredFeed = {
      id: uuidv7({ msecs: now.toMillis() }),
      kind,
      name,
      filter,
      owner,
      scope,
      createdAt: now.toUTC().toISO()!,
    };
    await store.knex.transaction(async trx => {
      if ((await store.count(trx, owner)) >= maxCalendarFeeds) throw tooMany();
      await store.insert(trx, feed, digest(token));
    });
    return { ...toAnswer(feed), path: `/calendar-feeds/${token}.ics` };
  }

  /** Its address leads nowhere from now on. Again, it changes nothing. */
  async revoke(who: Who, id: string): Promise<CalendarFeed> {
    const { store, access } = this.options;
    const user = await this.user(who);
    const feed = await store.find(id);
    const mayRevoke =
      feed?.owner === user || (await access.has(who, parcAdministerPermission));
    if (!feed || !mayRevoke)
      throw new NotFoundError(`there is no calendar ${id}`);
    await store.revoke(feed.id, user, this.now());
    return toAnswer((await store.find(id))!);
  }

  /**
   * The calendar behind an address, as text. Throws the same NotFoundError for one that never was, that was revoked,
   * and whose owner left; a TooManyRequestsError for who asks too often, by `address` of the network.
   */
  async read(token: string, address: string): Promise<string> {
    const { store, clock, companyTimeZone, portalUrl } = this.options;
    const feed = await this.findByToken(token);
    const source = feed && this.find(feed.kind);
    if (!feed || !source || !(await this.isKnown(feed.owner))) {
      if (this.misses.hit(address)) throw new TooManyRequestsError(slowDown);
      throw new NotFoundError('there is no such calendar');
    }
    if (this.reads.hit(feed.id)) throw new TooManyRequestsError(slowDown);
    await store.markUsed(feed.id, this.now());
    const filter: Filter = {
      all: [feed.scope, parseFilter(source, feed.filter)],
    };
    const today = clock().setZone(companyTimeZone).toISODate()!;
    const events = await source.events(filter, today);
    return toCalendar(feed.name, events, portalUrl);
  }

  private async findByToken(token: string): Promise<StoredFeed | undefined> {
    return secretPattern.test(token)
      ? this.options.store.findByToken(digest(token))
      : undefined;
  }

  private now(): string {
    return this.options.clock().toUTC().toISO()!;
  }

  private find(kind: string): CalendarSource | undefined {
    return this.options.sources.find(each => each.noun.plural === kind);
  }

  private source(kind: string): CalendarSource {
    const found = this.find(kind);
    if (found) return found;
    const known = this.options.sources.map(each => each.noun.plural);
    throw new InputError(
      `kind: ${JSON.stringify(kind)} must be one of ${known.join(', ')}`,
    );
  }

  private async user(who: Who): Promise<string> {
    await this.options.access.require(who, parcAccessPermission);
    if (!who.actor.startsWith('user:'))
      throw new NotAllowedError('calendars belong to users');
    return who.actor;
  }

  /** Nothing for who may not read any more. */
  private async scopeOf(who: Who, source: CalendarSource): Promise<Filter> {
    const granted = await this.options.access.granted(who, [source.permission]);
    return granted[source.permission.name] ?? { any: [] };
  }

  private async isKnown(user: string): Promise<boolean> {
    const { catalog, auth } = this.options.portal;
    const entity = await catalog.getEntityByRef(user, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return entity !== undefined;
  }
}

const slowDown = 'too many requests: try again in a minute';

/** Throws an InputError that names what is not understood. */
function parseFilter(source: CalendarSource, filter: string[]): Filter {
  try {
    return parseFilterParams(source.noun, filter);
  } catch (error) {
    if (error instanceof FilterError) throw new InputError(error.message);
    throw error;
  }
}

function toAnswer({ scope: _, ...feed }: StoredFeed): CalendarFeed {
  return feed;
}

function notInCatalog(user: string): Error {
  return refusalError([
    {
      row: 1,
      kind: 'conflict',
      code: 'not-in-catalog',
      params: { user },
      message: `${user} is not in the catalog, so that nobody could tell when they leave`,
    },
  ]);
}

function tooMany(): Error {
  return refusalError([
    {
      row: 1,
      kind: 'conflict',
      code: 'too-many-calendars',
      params: { count: maxCalendarFeeds },
      message: `you have ${maxCalendarFeeds} calendars already, the most that one may keep`,
    },
  ]);
}
