import {
  allocationManagePermission,
  allocationReadPermission,
  allocationRefusalMessage,
  allocations,
  decideAllocationEnd,
  type Allocation,
  type AllocationEnd,
  type AllocationMove,
  type AnyRecord,
  type ReclaimBody,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  createRecords,
  onlyOne,
  Refusal,
  type ChangeContext,
  type Outcome,
  type RecordService,
  type Transaction,
} from '../records';
import { AllocationRules } from './AllocationRules';
import { AllocationStore } from './AllocationStore';
import type { LicenceGround } from './LicenceService';

/** Who has how much of which licence. */
export class AllocationService {
  readonly records: RecordService;
  readonly store = new AllocationStore();

  constructor(
    private readonly ground: LicenceGround,
    licences: RecordService,
    assets: RecordService,
  ) {
    const rules = new AllocationRules(
      this.store,
      ground.overAllocation,
      at => this.moment(at),
      {
        licence: (trx, who, ids) => licences.visible(trx, who, ids),
        asset: (trx, who, ids) => assets.visible(trx, who, ids),
      },
    );
    this.records = createRecords(ground, allocations, {
      permissions: {
        read: allocationReadPermission,
        create: allocationManagePermission,
        update: allocationManagePermission,
        remove: allocationManagePermission,
      },
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
      afterWrite: (trx, drafts) => rules.afterWrite(trx, drafts),
    });
  }

  /** Takes one back. Throws a ConflictError with the reason when it is locked or was ended. */
  async end(
    context: ChangeContext,
    ref: string,
    { on, reason }: AllocationEnd,
    version?: number,
  ) {
    return onlyOne(
      await this.endAll({ ...context, reason }, 'end', [{ ref, version }], on),
    );
  }

  /** Takes many back: what can be, is. */
  endMany(
    context: ChangeContext,
    { allocations: refs, reason }: ReclaimBody,
  ): Promise<Outcome> {
    const targets = refs.map(ref => ({ ref }));
    return this.endAll({ ...context, reason }, 'reclaim', targets, undefined, {
      partial: true,
    });
  }

  /** Gives all of one to somebody else: ends it and makes a new one, or neither. Answers the new one. */
  async move(
    context: ChangeContext,
    ref: string,
    { on, reason, assignee, asset }: AllocationMove,
    version?: number,
  ) {
    const { writer, store } = this.records;
    // Before the transaction: to ask, the portal may need a connection itself, of the same pool.
    const scope = await writer.creatable(context.who);
    return store.knex.transaction(async trx => {
      const ended = onlyOne(
        await this.endAll(
          { ...context, reason },
          'move',
          [{ ref, version }],
          on,
          { trx },
        ),
      ) as unknown as Allocation;
      const from = `moved from ${ended.number}`;
      const created = await writer.create(
        { ...context, reason: reason ? `${from}: ${reason}` : from },
        [
          {
            licence: ended.licence.id,
            assignee,
            asset,
            quantity: ended.quantity,
            since: ended.until,
            notes: ended.notes,
          },
        ],
        { trx, scope },
      );
      return onlyOne(created);
    });
  }

  private endAll(
    context: ChangeContext,
    action: string,
    targets: ReadonlyArray<{ ref: string; version?: number }>,
    on: string | undefined,
    options: { partial?: boolean; trx?: Transaction } = {},
  ): Promise<Outcome> {
    const today = this.moment(context.at).toISODate()!;
    let gone: ReadonlySet<string>;
    return this.records.writer.change(
      context,
      targets,
      {
        action,
        permission: allocationManagePermission,
        partial: options.partial,
        prepare: async (trx, found) => {
          gone = await this.store.gone(
            trx,
            found.map(each => each.id),
          );
        },
        decide: record =>
          decide(record, on ?? today, { today, isGone: gone.has(record.id) }),
      },
      options.trx,
    );
  }

  private moment(at: DateTime | undefined): DateTime {
    return (at ?? this.ground.clock()).setZone(this.ground.companyTimeZone);
  }
}

function decide(
  record: AnyRecord,
  on: string,
  known: { today: string; isGone: boolean },
): object | Refusal {
  const allocation = record as unknown as Allocation;
  const decided = decideAllocationEnd(allocation, on, known);
  if ('changes' in decided) return decided.changes;
  const { refused: code, ...params } = decided;
  const message = allocationRefusalMessage(decided);
  return new Refusal('conflict', message, { code, params });
}
