import type { UserInfoService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  parcAccessPermission,
  parcAdministerPermission,
  type View,
  type viewCreateSchema,
  type viewPatchSchema,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Access, Who } from '../Access';
import { refusalError } from '../errors';
import { isUniqueViolation } from '../findTaken';
import type { StoredView, ViewStore } from './ViewStore';

/** The most views that one user keeps. */
const maxOwned = 200;

/** Who asks, and what they may see and change by it. */
interface Reader {
  user: string;
  groups: readonly string[];
  isAdministrator: boolean;
}

/**
 * Saved views of lists. They are no records of the estate: each belongs to the user who made it, who may show it to
 * a group; there is no history of them and no feed.
 */
export class ViewService {
  constructor(
    private readonly store: ViewStore,
    private readonly access: Access,
    private readonly userInfo: UserInfoService,
    private readonly clock: () => DateTime,
    /** The plurals of the nouns that have lists. */
    private readonly nouns: readonly string[],
  ) {}

  /** One's own and those that one's groups share, by name. */
  async list(who: Who, noun: string): Promise<View[]> {
    const reader = await this.reader(who);
    this.checkNoun(noun);
    const found = await this.store.list(noun, reader.user, reader.groups);
    return found.map(view => toAnswer(view, reader));
  }

  /** Throws a NotFoundError for what is private to somebody else. */
  async get(who: Who, id: string): Promise<View> {
    const reader = await this.reader(who);
    return toAnswer(await this.visible(this.store.knex, reader, id), reader);
  }

  async create(
    who: Who,
    { sharedWith, ...input }: z.output<typeof viewCreateSchema>,
  ): Promise<View> {
    const reader = await this.reader(who);
    this.checkNoun(input.noun);
    const at = this.clock();
    const moment = at.toUTC().toISO()!;
    const view: StoredView = {
      id: uuidv7({ msecs: at.toMillis() }),
      ...input,
      owner: reader.user,
      ...(sharedWith ? { sharedWith } : {}),
      version: 1,
      createdAt: moment,
      updatedAt: moment,
    };
    await this.write(view, async trx => {
      if ((await this.store.count(trx, reader.user)) >= maxOwned)
        throw tooMany();
      await this.store.insert(trx, view);
    });
    return toAnswer(view, reader);
  }

  async update(
    who: Who,
    id: string,
    version: number,
    { sharedWith, ...patch }: z.output<typeof viewPatchSchema>,
  ): Promise<View> {
    const reader = await this.reader(who);
    return this.store.knex.transaction(async trx => {
      const before = await this.changeable(trx, reader, id, version);
      const view: StoredView = {
        ...before,
        ...Object.fromEntries(
          Object.entries(patch).filter(([, value]) => value !== undefined),
        ),
        sharedWith:
          sharedWith === undefined
            ? before.sharedWith
            : sharedWith ?? undefined,
        version: before.version + 1,
        updatedAt: this.clock().toUTC().toISO()!,
      };
      await this.refuseTaken(view, () => this.store.update(trx, view));
      return toAnswer(view, reader);
    });
  }

  async remove(who: Who, id: string, version: number): Promise<void> {
    const reader = await this.reader(who);
    await this.store.knex.transaction(async trx => {
      await this.changeable(trx, reader, id, version);
      await this.store.remove(trx, id.toLowerCase());
    });
  }

  private async reader(who: Who): Promise<Reader> {
    await this.access.require(who, parcAccessPermission);
    if (!('credentials' in who) || !who.actor.startsWith('user:'))
      throw new NotAllowedError('views belong to users');
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      who.credentials,
    );
    return {
      user: who.actor,
      groups: ownershipEntityRefs,
      isAdministrator: await this.access.has(who, parcAdministerPermission),
    };
  }

  /** Administrators see what is shared with anybody, so that somebody can clear up after those who left. */
  private async visible(knex: Knex, reader: Reader, id: string, lock = false) {
    const view = await this.store.find(knex, id, lock);
    const isVisible =
      view &&
      (view.owner === reader.user ||
        (view.sharedWith !== undefined &&
          (reader.isAdministrator || reader.groups.includes(view.sharedWith))));
    if (!isVisible) throw new NotFoundError(`there is no view ${id}`);
    return view;
  }

  private async changeable(
    trx: Knex.Transaction,
    reader: Reader,
    id: string,
    version: number,
  ): Promise<StoredView> {
    const view = await this.visible(trx, reader, id, true);
    if (!mayChange(view, reader)) {
      throw new NotAllowedError(
        `this view is ${view.owner}'s: save one of your own`,
      );
    }
    if (view.version !== version) {
      throw refusalError([
        {
          row: 1,
          kind: 'stale',
          message: `was changed meanwhile: it is at version ${view.version}, not ${version}`,
        },
      ]);
    }
    return view;
  }

  private write(
    view: StoredView,
    work: (trx: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    return this.store.knex.transaction(trx =>
      this.refuseTaken(view, () => work(trx)),
    );
  }

  private async refuseTaken(
    view: StoredView,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw refusalError([
        {
          row: 1,
          kind: 'conflict',
          code: 'view-name-taken',
          params: { name: view.name },
          field: 'name',
          value: view.name,
          message: 'is the name of another view of yours',
        },
      ]);
    }
  }

  private checkNoun(noun: string): void {
    if (this.nouns.includes(noun)) return;
    throw new InputError(
      `noun: ${JSON.stringify(noun)} must be one of ${this.nouns.join(', ')}`,
    );
  }
}

function mayChange(view: StoredView, reader: Reader): boolean {
  return view.owner === reader.user || reader.isAdministrator;
}

function toAnswer(view: StoredView, reader: Reader): View {
  return { ...view, mayChange: mayChange(view, reader) };
}

function tooMany(): Error {
  return refusalError([
    {
      row: 1,
      kind: 'conflict',
      message: `you have ${maxOwned} views already, the most that one may keep`,
    },
  ]);
}
