import {
  closeItem,
  decideWorkOrderVerb,
  isOpenWorkOrder,
  outcomeOf,
  workOrderRefusalMessage,
  workOrderVerbPermissions,
  type AnyRecord,
  type Reference,
  type WorkOrder,
  type WorkOrderAnyVerb,
  type WorkOrderContext,
  type WorkOrderStatus,
  type WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import {
  groupBy,
  onlyOne,
  Refusal,
  type ChangeContext,
  type Outcome,
  type Transaction,
} from '../../records';
import type { FollowUps } from './FollowUps';
import type { ItemHistory } from './ItemHistory';
import type { MissingSkills } from './MissingSkills';
import type { Item } from './WorkOrderItemStore';
import type { WorkOrderService } from './WorkOrderService';

/** What the orders at hand ask of the rules, and what becomes of their assets. */
interface Known {
  today: (order: AnyRecord) => string;
  /** As they are after the verb, those that it changes. */
  items: Item[];
  work: ReadonlyMap<string, WorkOrderContext['work']>;
}

/** What is done with whole orders: one use case, one transaction, whatever it means for their assets. */
export class WorkOrderVerbs {
  constructor(
    private readonly orders: WorkOrderService,
    private readonly followUps: FollowUps,
    private readonly history: ItemHistory,
    private readonly skills: MissingSkills,
  ) {}

  /** Does a verb to one order. Throws a ConflictError with the reason when it is refused. */
  async act(
    context: ChangeContext,
    verb: WorkOrderAnyVerb,
    ref: string,
    body: WorkOrderVerbBody,
    version?: number,
  ) {
    return onlyOne(
      await this.actOnMany(context, verb, [{ ref, version }], body),
    );
  }

  /** Does a verb to many orders at once, by the same rules as to one. */
  async actOnMany(
    context: ChangeContext,
    verb: WorkOrderAnyVerb,
    targets: ReadonlyArray<{ ref: string; version?: number }>,
    body: WorkOrderVerbBody,
    partial?: boolean,
  ): Promise<Outcome> {
    const { records } = this.orders;
    const because = { ...context, reason: body.reason };
    const now = this.orders.moment(context.at).toUTC().toISO()!;
    const permission = workOrderVerbPermissions[verb];
    const scopes = await records.writer.changeable(context.who, permission);
    const skills = await this.skills.knownTo(context.who, body);
    let known: Known;
    return records.store.knex.transaction(async trx => {
      const outcome = await records.writer.change(
        because,
        targets,
        {
          action: verb,
          permission,
          scopes,
          partial,
          prepare: async (_, found) => {
            known = await this.know(trx, because, verb, body, found);
          },
          decide: record => decide(record, verb, body, { known, now }),
        },
        trx,
      );
      const followed = await this.follow(trx, because, outcome, known);
      return skills ? this.skills.warn(trx, followed, skills) : followed;
    });
  }

  /** What follows for the assets of the orders that were changed; answers the orders as they are then. */
  private async follow(
    trx: Transaction,
    context: ChangeContext,
    outcome: Outcome,
    { items }: Known,
  ): Promise<Outcome> {
    const { records, items: store } = this.orders;
    const changed = new Set(outcome.written.map(each => each.record.id));
    const closed = items.filter(each => changed.has(each.orderId));
    if (closed.length === 0) return outcome;
    await store.save(trx, closed);
    await store.count(trx, [...changed]);
    const orders = outcome.written.map(each => each.record);
    await this.history.append(trx, context, orders, closed);
    await this.followUps.open(trx, context, orders, closed);
    const counted = await records.store.find(trx, [...changed]);
    const byId = new Map(counted.map(each => [each.id, each]));
    return {
      ...outcome,
      written: outcome.written.map(each => ({
        ...each,
        record: byId.get(each.record.id) ?? each.record,
      })),
    };
  }

  private async know(
    trx: Transaction,
    context: ChangeContext,
    verb: WorkOrderAnyVerb,
    body: WorkOrderVerbBody,
    found: readonly AnyRecord[],
  ): Promise<Known> {
    const { items: store } = this.orders;
    const ids = found
      .filter(each => isOpenWorkOrder(each.status as WorkOrderStatus))
      .map(each => each.id);
    const items = endingVerbs.includes(verb)
      ? await store.lockAll(trx, ids)
      : [];
    const steps = await store.steps(trx, items.length ? ids : []);
    const dayOf = await this.orders.daysAt(trx, context, [
      ...found.map(placeOf),
      ...items.map(each => each.locationId),
    ]);
    const ended = items.map((item): Item => {
      if (item.state !== 'open') return item;
      const today = dayOf(item.locationId);
      const on = body.on && body.on < today ? body.on : today;
      const closed = { ...item, closedOn: on, closedBy: context.who.actor };
      if (verb === 'close') {
        const ofOrder = steps.get(item.orderId) ?? [];
        return { ...closed, ...closeItem(item, on, ofOrder) };
      }
      const state = verb === 'skip' ? 'skipped' : 'left';
      return { ...closed, state, reason: body.reason };
    });
    return {
      today: order => dayOf(placeOf(order)),
      items: ended.filter((each, at) => each !== items[at]),
      work: workOf(ended),
    };
  }
}

/** Those that end what is still open of an order. */
const endingVerbs: readonly WorkOrderAnyVerb[] = ['close', 'skip', 'cancel'];

function placeOf({ location }: AnyRecord): string | undefined {
  return (location as Reference | undefined)?.id;
}

function decide(
  record: AnyRecord,
  verb: WorkOrderAnyVerb,
  body: WorkOrderVerbBody,
  { known, now }: { known: Known; now: string },
): object | Refusal {
  const decided = decideWorkOrderVerb(
    record as unknown as WorkOrder,
    verb,
    body,
    { today: known.today(record), now, work: known.work.get(record.id) },
  );
  if ('changes' in decided) return decided.changes;
  const { refused: code, ...params } = decided;
  const message = workOrderRefusalMessage(decided);
  return new Refusal('conflict', message, { code, params });
}

/** How each order ends with its assets, and how long they took together. */
function workOf(items: readonly Item[]): Known['work'] {
  return new Map(
    [...groupBy(items, each => each.orderId)].map(([id, ofOrder]) => {
      const minutes = ofOrder.flatMap(each => each.minutes ?? []);
      return [
        id,
        {
          outcome: outcomeOf(ofOrder.map(each => each.state)),
          ...(minutes.length
            ? { minutes: minutes.reduce((sum, each) => sum + each, 0) }
            : {}),
        },
      ];
    }),
  );
}
