import type { Permission } from '@backstage/plugin-permission-common';
import {
  createSchema,
  everything,
  type AnyRecord,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Access, ChangeContext } from './Access';
import type { ChangeLog } from './ChangeLog';
import { changesBetween, mergeChanges } from './changes';
import { refusalError, type Refused } from './errors';
import { checkRefs } from './checkRefs';
import { findTaken, isUniqueViolation } from './findTaken';
import { findUsed } from './findUsed';
import { RecordStore } from './RecordStore';
import { resolveReferences } from './resolveReferences';

/** A record on its way to be written. Rules may change `after`, refuse it, or warn. */
export interface Draft {
  row: number;
  before?: AnyRecord;
  after: AnyRecord;
  refused: Refused[];
  warnings: Warning[];
}

/** Who may, and what a noun asks of its records beyond its field list. */
export interface RecordRules {
  permissions: {
    read: Permission;
    create: Permission;
    update: Permission;
    remove: Permission;
  };
  /** Fills in what was left out and checks whole records, all at once. */
  complete?(
    trx: Knex.Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void>;
  /** What follows from the written records, in the same transaction. */
  afterWrite?(
    trx: Knex.Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void>;
}

/** A record to change: by id or reference, and the version that the caller saw. */
export interface Target {
  ref: string;
  version?: number;
}

/** What is done to each record: changed fields (`null` clears one), or why not. */
export type Decide = (record: AnyRecord) => object | Refused;

export interface ChangeRequest {
  action: string;
  permission: Permission;
  decide: Decide;
  /** Reads what `decide` needs to know of the records found. */
  prepare?(trx: Knex.Transaction, found: readonly AnyRecord[]): Promise<void>;
  /** Deleted records are found too. */
  deleted?: boolean;
  partial?: boolean;
}

export interface Outcome {
  written: Array<{ row: number; record: AnyRecord; warnings: Warning[] }>;
  refused: Refused[];
}

/** The one way in which records are written: authorised, checked, versioned, with history and feed. */
export class RecordWriter {
  private readonly schema: z.ZodType;

  constructor(
    readonly store: RecordStore,
    private readonly log: ChangeLog,
    private readonly access: Access,
    readonly rules: RecordRules,
    private readonly clock: () => DateTime,
  ) {
    this.schema = createSchema(store.noun);
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
    } = {},
  ): Promise<Outcome> {
    const scope = await this.access.scope(
      context.who,
      this.rules.permissions.create,
    );
    return this.attempt(options, scope, async (trx, excluded) => {
      const drafts = inputs.map((input, index) =>
        this.newDraft(context, index + 1, input, options.fixed),
      );
      return this.write(
        trx,
        context,
        'created',
        drafts,
        excluded,
        options.partial,
      );
    });
  }

  /** Changes records. All or nothing, unless `partial`; throws what was refused otherwise. */
  async change(
    context: ChangeContext,
    targets: readonly Target[],
    request: ChangeRequest,
    outer?: Knex.Transaction,
  ): Promise<Outcome> {
    const scope = await this.access.scope(context.who, request.permission);
    const readScope = await this.access.scope(
      context.who,
      this.rules.permissions.read,
    );
    return this.attempt(
      { ...request, trx: outer },
      scope,
      async (trx, excluded) => {
        const found = await this.store.find(
          trx,
          targets.map(each => each.ref),
          { deleted: request.deleted, lock: true },
        );
        await request.prepare?.(trx, found);
        const ids = found.map(each => each.id);
        const readable = await this.inScope(trx, ids, readScope);
        const allowed =
          scope === readScope ? readable : await this.inScope(trx, ids, scope);
        const drafts = this.toDrafts(
          context,
          targets,
          found,
          readable,
          allowed,
          request,
        );
        return this.write(
          trx,
          context,
          request.action,
          drafts,
          excluded,
          request.partial,
        );
      },
    );
  }

  now(): DateTime {
    return this.clock();
  }

  private async inScope(
    trx: Knex.Transaction,
    ids: string[],
    scope: typeof everything,
  ) {
    return scope === everything
      ? new Set(ids)
      : this.store.matching(trx, ids, scope);
  }

  private newDraft(
    context: ChangeContext,
    row: number,
    input: unknown,
    fixed?: object,
  ): Draft {
    const at = (context.at ?? this.clock()).toUTC();
    const parsed = this.schema.safeParse(input);
    const after: AnyRecord = {
      id: uuidv7({ msecs: at.toMillis() }),
      ref: '',
      version: 0,
      createdAt: at.toISO()!,
      updatedAt: at.toISO()!,
      ...fixed,
    };
    const draft: Draft = { row, after, refused: [], warnings: [] };
    if (parsed.success) mergeChanges(after, parsed.data as object);
    else
      draft.refused = parsed.error.issues.map(issue =>
        fromIssue(row, input, issue),
      );
    return draft;
  }

  private toDrafts(
    context: ChangeContext,
    targets: readonly Target[],
    found: AnyRecord[],
    readable: Set<string>,
    allowed: Set<string>,
    request: ChangeRequest,
  ): Draft[] {
    const byRef = new Map(
      found.flatMap(each => [
        [each.id, each],
        [each.ref.toLowerCase(), each],
      ]),
    );
    const seen = new Set<string>();
    return targets.map(({ ref, version }, index) => {
      const row = index + 1;
      const before = byRef.get(ref.toLowerCase());
      const refuse = (kind: Refused['kind'], message: string): Draft => ({
        row,
        after: before ?? ({ ref } as AnyRecord),
        refused: [{ row, ref, kind, message }],
        warnings: [],
      });
      if (!before || !readable.has(before.id)) {
        return refuse(
          'not-found',
          `there is no ${this.store.noun.name} ${ref}`,
        );
      }
      if (seen.has(before.id)) return refuse('input', 'is named twice');
      seen.add(before.id);
      if (!allowed.has(before.id)) {
        return refuse(
          'not-allowed',
          `this needs the permission ${request.permission.name}`,
        );
      }
      if (version !== undefined && version !== before.version) {
        return refuse(
          'stale',
          `was changed meanwhile: it is at version ${before.version}, not ${version}`,
        );
      }
      return this.changedDraft(context, row, before, request.decide(before));
    });
  }

  private changedDraft(
    context: ChangeContext,
    row: number,
    before: AnyRecord,
    decided: object | Refused,
  ): Draft {
    const after = {
      ...before,
      updatedAt: (context.at ?? this.clock()).toUTC().toISO()!,
    };
    if ('kind' in decided && 'message' in decided) {
      return {
        row,
        before,
        after,
        refused: [{ ...(decided as Refused), row, ref: before.ref }],
        warnings: [],
      };
    }
    mergeChanges(after, decided);
    return { row, before, after, refused: [], warnings: [] };
  }

  private async write(
    trx: Knex.Transaction,
    context: ChangeContext,
    action: string,
    drafts: Draft[],
    excluded: ReadonlyMap<number, Refused>,
    partial?: boolean,
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
    await this.rules.complete?.(trx, accepted(), context);
    checkRefs(this.store.noun, accepted());
    await findTaken(trx, this.store.table, accepted());
    await findUsed(trx, this.store.tables, this.store.table, accepted());
    const refused = drafts.flatMap(each => each.refused);
    if (refused.length && !partial) throw refusalError(refused);
    const changed = accepted().filter(each => this.version(each));
    await this.save(trx, context, action, changed);
    await this.rules.afterWrite?.(trx, changed, context);
    return {
      written: accepted().map(({ row, after, warnings }) => ({
        row,
        record: after,
        warnings,
      })),
      refused,
    };
  }

  /** Raises the version of a changed record; false when nothing changed. */
  private version({ before, after }: Draft): boolean {
    after.ref = String(after[this.store.noun.refField]);
    const isSame =
      before &&
      before.deletedAt === after.deletedAt &&
      changesBetween(this.store.noun, before, after).length === 0;
    if (isSame) {
      after.updatedAt = before.updatedAt;
      return false;
    }
    after.version = (before?.version ?? 0) + 1;
    return true;
  }

  private async save(
    trx: Knex.Transaction,
    context: ChangeContext,
    action: string,
    drafts: readonly Draft[],
  ): Promise<void> {
    const { noun } = this.store;
    const created = drafts.filter(each => !each.before).map(each => each.after);
    const updated = drafts.filter(each => each.before).map(each => each.after);
    try {
      if (created.length) await this.store.insert(trx, created);
      if (updated.length) await this.store.update(trx, updated);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw refusalError([
        {
          row: 1,
          kind: 'conflict',
          message: `somebody took the same ${noun.refField} just now; try again`,
        },
      ]);
    }
    await this.log.append(
      trx,
      drafts.map(({ before, after }) => ({
        noun: noun.name,
        recordId: after.id,
        action,
        version: after.version,
        at:
          after.deletedAt && !before?.deletedAt
            ? after.deletedAt
            : after.updatedAt,
        actor: context.who.actor,
        source: context.source,
        reason: context.reason,
        changes: changesBetween(noun, before, after),
      })),
    );
  }

  /**
   * Runs a write in a transaction, then asks whether what was written still lies in the caller's scope. What does
   * not is refused; in a partial write the others are written again without it.
   */
  private async attempt(
    { partial, trx: outer }: { partial?: boolean; trx?: Knex.Transaction },
    scope: typeof everything,
    work: (
      trx: Knex.Transaction,
      excluded: ReadonlyMap<number, Refused>,
    ) => Promise<Outcome>,
  ): Promise<Outcome> {
    const run = async (
      trx: Knex.Transaction,
      excluded: Map<number, Refused>,
    ) => {
      const outcome = await work(trx, excluded);
      const ids = outcome.written.map(each => each.record.id);
      const inside = await this.inScope(trx, ids, scope);
      const left = outcome.written.filter(each => !inside.has(each.record.id));
      if (left.length) {
        throw new OutOfScope(
          left.map(({ row, record }) => ({
            row,
            ref: record.ref,
            kind: 'not-allowed',
            message: 'this would take it out of what you may change',
          })),
        );
      }
      return outcome;
    };
    const once = (excluded: Map<number, Refused>) =>
      outer
        ? run(outer, excluded)
        : this.store.knex.transaction(trx => run(trx, excluded));
    const excluded = new Map<number, Refused>();
    // Each round leaves out more rows, so it ends; a second one finds more only when somebody else wrote meanwhile.
    for (;;) {
      try {
        return await once(excluded);
      } catch (error) {
        if (!(error instanceof OutOfScope)) throw error;
        if (!partial || outer) throw refusalError(error.refused);
        for (const each of error.refused) excluded.set(each.row, each);
      }
    }
  }
}

class OutOfScope extends Error {
  constructor(readonly refused: Refused[]) {
    super('out of scope');
  }
}

/** A field's path, value and message, from what zod says. */
export function fromIssue(
  row: number,
  input: unknown,
  issue: z.core.$ZodIssue,
): Refused {
  const unknown =
    issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? (issue.path.join('.') || undefined);
  const value = issue.path.reduce<unknown>(
    (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
    unknown ? (input as Record<string, unknown>)[unknown] : input,
  );
  return {
    row,
    kind: 'input',
    field,
    value: issue.path.length || unknown ? value : undefined,
    message: unknown ? 'is not a field that can be set here' : issue.message,
  };
}
