import type { Permission } from '@backstage/plugin-permission-common';
import {
  createSchema,
  everything,
  type AnyRecord,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Access, ChangeContext, Who } from './Access';
import type { ChangeLog } from './ChangeLog';
import {
  changedDraft,
  newDraft,
  refusedDraft,
  type Decide,
  type Draft,
  type Target,
} from './drafts';
import { refusalError, type Refused } from './errors';
import { asSeen } from './asSeen';
import { checkRefs } from './checkRefs';
import { findTaken } from './findTaken';
import { findUsed } from './findUsed';
import { isOwned, keepDeclared } from './keepDeclared';
import type { RecordRules } from './RecordRules';
import { RecordStore } from './RecordStore';
import { resolveReferences } from './resolveReferences';
import { raiseVersions, saveDrafts } from './saveDrafts';
import { inScope, writeInScope, type Outcome } from './writeInScope';

export interface ChangeRequest {
  action: string;
  permission: Permission;
  decide: Decide;
  /** Reads what `decide` needs to know of the records found. */
  prepare?(trx: Knex.Transaction, found: readonly AnyRecord[]): Promise<void>;
  /** Deleted records are found too. */
  deleted?: boolean;
  partial?: boolean;
  /** See {@link RecordWriter.create}. */
  isDry?: boolean;
  /** What {@link RecordWriter.changeable} answered, for those who open the transaction themselves. */
  scopes?: ChangeScopes;
}

/** Which records somebody may change, and which they may read. */
export type ChangeScopes = readonly [changeable: Filter, readable: Filter];

/** The one way in which records are written: authorised, checked, versioned, with history and feed. */
export class RecordWriter {
  private readonly schema: z.ZodType;

  constructor(
    readonly store: RecordStore,
    readonly log: ChangeLog,
    private readonly access: Access,
    readonly rules: RecordRules,
    private readonly clock: () => DateTime,
  ) {
    this.schema = createSchema(store.noun);
  }

  /** Which records somebody may create. Throws a NotAllowedError when it is none. */
  creatable(who: Who): Promise<Filter> {
    return this.access.scope(who, this.rules.permissions.create);
  }

  /**
   * Which records somebody may change by a permission, and which they may read. To be asked before a transaction is
   * opened: the portal may need a connection of the same pool to answer. Throws a NotAllowedError when it is none.
   */
  async changeable(who: Who, permission: Permission): Promise<ChangeScopes> {
    const { read } = this.rules.permissions;
    const [scope, readScope] = await this.access.scopes(who, [
      permission,
      read,
    ]);
    return [scope, readScope];
  }

  /** Creates records. All or nothing, unless `partial`; throws what was refused otherwise. */
  async create(
    context: ChangeContext,
    inputs: readonly unknown[],
    options: {
      partial?: boolean;
      trx?: Knex.Transaction;
      /** Fields that only the service sets, the same for all. */
      fixed?: object;
      /** What {@link RecordWriter.creatable} answered, for those who open the transaction themselves. */
      scope?: Filter;
      /** The inputs were read by the schema of creates before. */
      isRead?: boolean;
      /** The transaction will be taken back: what need not be written to know what would happen is not. */
      isDry?: boolean;
    } = {},
  ): Promise<Outcome> {
    const scope = options.scope ?? (await this.creatable(context.who));
    return writeInScope(this.store, scope, options, async (trx, excluded) => {
      const at = this.momentOf(context);
      const drafts = inputs.map((input, index) =>
        newDraft(
          options.isRead ? undefined : this.schema,
          at,
          index + 1,
          input,
          options.fixed,
        ),
      );
      return this.write(trx, context, 'created', drafts, excluded, {
        partial: options.partial,
        isDry: this.isDry(options, scope),
      });
    });
  }

  /** Changes records. All or nothing, unless `partial`; throws what was refused otherwise. */
  async change(
    context: ChangeContext,
    targets: readonly Target[],
    request: ChangeRequest,
    outer?: Knex.Transaction,
  ): Promise<Outcome> {
    const [scope, readScope] =
      request.scopes ??
      (await this.changeable(context.who, request.permission));
    return writeInScope(
      this.store,
      scope,
      { ...request, trx: outer },
      async (trx, excluded) => {
        const found = await this.store.find(
          trx,
          targets.map(each => each.ref),
          { deleted: request.deleted, lock: true },
        );
        await request.prepare?.(trx, found);
        const ids = found.map(each => each.id);
        const readable = await inScope(this.store, trx, ids, readScope);
        const allowed =
          scope === readScope
            ? readable
            : await inScope(this.store, trx, ids, scope);
        const drafts = this.toDrafts(
          context,
          targets,
          found,
          {
            readable,
            allowed,
            current: await asSeen(trx, this.rules, targets, found),
          },
          request,
        );
        return this.write(trx, context, request.action, drafts, excluded, {
          partial: request.partial,
          isDry: this.isDry(request, scope),
        });
      },
    );
  }

  /** Whether nothing is written: unless the written rows are asked something, or something follows from them. */
  private isDry({ isDry }: { isDry?: boolean }, scope: Filter): boolean {
    return Boolean(isDry) && scope === everything && !this.rules.afterWrite;
  }

  /** The moment of a change: now, unless its context says another. */
  momentOf(context: ChangeContext): DateTime {
    return context.at ?? this.clock();
  }

  now(): DateTime {
    return this.clock();
  }

  /** A record is the portal's unless a file declares it; then what the file says is changed there. */
  private settleOwners({ source }: ChangeContext, drafts: Draft[]): void {
    const { noun } = this.store;
    if (!isOwned(noun)) return;
    for (const { after } of drafts) after.managedBy ??= 'portal';
    if (source !== 'git') keepDeclared(noun, drafts);
  }

  private toDrafts(
    context: ChangeContext,
    targets: readonly Target[],
    found: AnyRecord[],
    {
      readable,
      allowed,
      current,
    }: Record<'readable' | 'allowed' | 'current', ReadonlySet<string>>,
    request: ChangeRequest,
  ): Draft[] {
    const byRef = new Map(
      found.flatMap(each => [
        [each.id, each],
        [each.ref.toLowerCase(), each],
      ]),
    );
    const seen = new Set<string>();
    const at = this.momentOf(context);
    return targets.map(({ ref, version }, index) => {
      const row = index + 1;
      const before = byRef.get(ref.toLowerCase());
      const refused = (kind: Refused['kind'], message: string) =>
        refusedDraft(row, ref, kind, message);
      if (!before || !readable.has(before.id)) {
        return refused(
          'not-found',
          `there is no ${this.store.noun.name} ${ref}`,
        );
      }
      if (seen.has(before.id)) return refused('input', 'is named twice');
      seen.add(before.id);
      if (!allowed.has(before.id)) {
        return refused(
          'not-allowed',
          `this needs the permission ${request.permission.name}`,
        );
      }
      const isSeen =
        version === undefined ||
        version === before.version ||
        current.has(before.id);
      if (!isSeen) {
        return refused(
          'stale',
          `was changed meanwhile: it is at version ${before.version}, not ${version}`,
        );
      }
      return changedDraft(at, row, before, request.decide(before));
    });
  }

  private async write(
    trx: Knex.Transaction,
    context: ChangeContext,
    action: string,
    drafts: Draft[],
    excluded: ReadonlyMap<number, Refused>,
    { partial, isDry }: { partial?: boolean; isDry: boolean },
  ): Promise<Outcome> {
    for (const draft of drafts) {
      const refused = excluded.get(draft.row);
      if (refused) draft.refused.push(refused);
    }
    const accepted = () => drafts.filter(each => each.refused.length === 0);
    await resolveReferences(
      trx,
      this.store.tables,
      this.store.noun,
      accepted(),
    );
    this.settleOwners(context, accepted());
    await this.rules.complete?.(trx, accepted(), context);
    checkRefs(this.store.noun, accepted());
    await findTaken(trx, this.store.table, accepted());
    await findUsed(trx, this.store.tables, this.store.table, accepted());
    const refused = drafts.flatMap(each => each.refused);
    if (refused.length && !partial) throw refusalError(refused);
    const changed = raiseVersions(this.store, accepted());
    if (!isDry) {
      await saveDrafts(trx, this, context, action, changed);
      await this.rules.afterWrite?.(trx, changed, context);
    }
    return {
      written: accepted().map(({ row, before, after, warnings }) => ({
        row,
        before,
        record: after,
        warnings,
      })),
      refused,
    };
  }
}
