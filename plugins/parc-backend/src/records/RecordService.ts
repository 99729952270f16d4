import type { Readable } from 'node:stream';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  patchSchema,
  type AnyRecord,
  type ByRefs,
  type ByRefsAnswer,
  type ExportQuery,
  type FacetsAnswer,
  type FacetsQuery,
  type HistoryEntry,
  type ListAnswer,
  type ListQuery,
  type Narrowing,
  type Noun,
  type TotalsAnswer,
  type TotalsQuery,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import type { Access, ChangeContext, Who } from './Access';
import { askedOf } from './askedOf';
import type { ChangeLog } from './ChangeLog';
import { exportRecords } from './exportRecords';
import { OnceStore, type Once } from './OnceStore';
import { Refusal, refusalError } from './errors';
import type { Narrowed, RecordStore } from './RecordStore';
import { fromIssue } from './drafts';
import type { RecordWriter } from './RecordWriter';
import type { Outcome } from './writeInScope';

/** What can be done with any noun. A noun with use cases of its own has a service that uses this one. */
export class RecordService {
  private readonly patch: z.ZodType;
  private readonly asked: ReturnType<typeof askedOf>;

  constructor(
    readonly store: RecordStore,
    readonly writer: RecordWriter,
    private readonly log: ChangeLog,
    private readonly access: Access,
  ) {
    this.patch = patchSchema(store.noun);
    this.asked = askedOf(store.noun);
  }

  get noun(): Noun {
    return this.store.noun;
  }

  async list(who: Who, query: ListQuery): Promise<ListAnswer<AnyRecord>> {
    const count = query.totalItems ?? 'capped';
    return this.store.list(
      await this.narrow(who, query),
      {
        sort: this.asked.sort(query.orderField),
        limit: query.limit,
        cursor: query.cursor,
        fields: this.asked.fields(query.fields),
      },
      count,
    );
  }

  /** Of these records those that exist, that match, and that the reader may see. */
  async byRefs(
    who: Who,
    { refs, filter, fields, deleted }: ByRefs,
  ): Promise<ByRefsAnswer<AnyRecord>> {
    const narrowed = await this.narrow(who, { filter });
    const items = await this.store.find(this.store.knex, refs, {
      deleted,
      filter: narrowed.filter,
      fields: fields && this.asked.fields(fields.join(',')),
    });
    return { items };
  }

  async facets(who: Who, query: FacetsQuery): Promise<FacetsAnswer> {
    const narrowed = await this.narrow(who, query);
    const facets = query.facet.map(name =>
      this.asked.field('facet', name, 'group'),
    );
    if (facets.length === 0)
      throw new InputError('facet: say at least one field');
    return this.store.facets(narrowed, [...new Set(facets)]);
  }

  async totals(who: Who, query: TotalsQuery): Promise<TotalsAnswer> {
    const narrowed = await this.narrow(who, query);
    const measure =
      query.measure && this.asked.field('measure', query.measure, 'measure');
    const by = query.by && this.asked.field('by', query.by, 'group');
    return this.store.totals(narrowed, { measure, by });
  }

  /** A stream of all that matches; it fails rather than end early. */
  async export(who: Who, query: ExportQuery): Promise<Readable> {
    return exportRecords(this.store, {
      narrowed: await this.narrow(who, query),
      sort: this.asked.sort(query.orderField),
      fields: this.asked.fields(query.fields),
      format: query.format,
    });
  }

  /** One living record. Throws a NotFoundError, also for what the reader may not see. */
  async get(who: Who, ref: string): Promise<AnyRecord> {
    return this.readable(who, ref, false);
  }

  /** A record's history, of deleted ones too. */
  async history(
    who: Who,
    ref: string,
    limit: number,
    before?: string,
  ): Promise<HistoryEntry[]> {
    const record = await this.readable(who, ref, true);
    return this.log.history(record.id, limit, before);
  }

  /** Creates one record; with `once`, the same key again answers the same and does nothing. */
  async create(
    context: ChangeContext,
    input: unknown,
    once?: Once,
  ): Promise<AnyRecord & { warnings?: Warning[] }> {
    // Before the transaction: to ask, the portal may need a connection itself, of the same pool.
    const scope = await this.writer.creatable(context.who);
    return new OnceStore(this.store.knex).run(
      context.who.actor,
      once,
      async trx =>
        onlyOne(await this.writer.create(context, [input], { trx, scope })),
    );
  }

  async update(
    context: ChangeContext,
    ref: string,
    version: number,
    body: unknown,
  ) {
    const { changes, reason } = this.parsePatch(body);
    const outcome = await this.writer.change(
      { ...context, reason },
      [{ ref, version }],
      {
        action: 'updated',
        permission: this.writer.rules.permissions.update,
        decide: () => changes,
      },
    );
    return onlyOne(outcome);
  }

  /** Takes a record out of all lists; its history stays and it can be restored. */
  async remove(
    context: ChangeContext,
    ref: string,
    version: number,
  ): Promise<void> {
    const deletedAt = (context.at ?? this.writer.now()).toUTC().toISO()!;
    await this.writer.change(context, [{ ref, version }], {
      action: 'deleted',
      permission: this.writer.rules.permissions.remove,
      decide: () => ({ deletedAt }),
    });
  }

  /** Brings a deleted record back, by its id. */
  async restore(context: ChangeContext, id: string) {
    const outcome = await this.writer.change(context, [{ ref: id }], {
      action: 'restored',
      permission: this.writer.rules.permissions.remove,
      deleted: true,
      decide: record =>
        record.deletedAt
          ? { deletedAt: null }
          : new Refusal('conflict', 'is not deleted'),
    });
    return onlyOne(outcome);
  }

  /** Checks a merge patch. Throws what is wrong with it, field by field. */
  parsePatch(body: unknown): { changes: object; reason?: string } {
    const parsed = this.patch.safeParse(body);
    if (!parsed.success) {
      throw refusalError(
        parsed.error.issues.map(issue => fromIssue(1, body, issue)),
      );
    }
    const { reason, ...changes } = parsed.data as { reason?: string };
    return { changes, reason };
  }

  /** What the reader may see of what they ask for. Throws an InputError that names what is not understood. */
  async narrow(who: Who, query: Narrowing): Promise<Narrowed> {
    const scope = await this.access.readScope(
      who,
      this.writer.rules.permissions.read,
    );
    return {
      filter: { all: [scope, this.asked.filter(query)] },
      deleted: query.deleted === 'true',
    };
  }

  /** Which of these records the reader may see; none when they may not read at all. */
  async visible(knex: Knex, who: Who, ids: string[]): Promise<Set<string>> {
    const { read } = this.writer.rules.permissions;
    try {
      const scope = await this.access.readScope(who, read);
      return await this.store.matching(knex, ids, scope);
    } catch (error) {
      if (error instanceof NotAllowedError) return new Set();
      throw error;
    }
  }

  private async readable(
    who: Who,
    ref: string,
    deleted: boolean,
  ): Promise<AnyRecord> {
    const scope = await this.access.readScope(
      who,
      this.writer.rules.permissions.read,
    );
    const found = await this.store.find(this.store.knex, [ref], { deleted });
    const ids = found.map(each => each.id);
    const visible = await this.store.matching(this.store.knex, ids, scope);
    // Of several deleted ones with the same reference, the living one, else the last.
    const [record] = found
      .filter(each => visible.has(each.id))
      .sort(
        (a, b) =>
          Number(Boolean(a.deletedAt)) - Number(Boolean(b.deletedAt)) ||
          (a.id < b.id ? 1 : -1),
      );
    if (!record)
      throw new NotFoundError(`there is no ${this.noun.name} ${ref}`);
    return record;
  }
}

/** The one record of a write of one, with its warnings. */
export function onlyOne({ written: [{ record, warnings }] }: Outcome) {
  return warnings.length ? { ...record, warnings } : record;
}
