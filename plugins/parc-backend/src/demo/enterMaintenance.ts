import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Register } from '../createRegister';
import type { ChangeContext } from '../records';
import type { DemoFolder } from './readDemoFolder';
import { meetingRooms } from './script/meetingRooms';
import {
  scriptWorkOrders,
  type DemoWorkOrder,
} from './script/scriptWorkOrders';

/**
 * Enters the work of the demo beside what the plans in git open: what broke and was mended over the months, and a plan
 * of the portal whose round has begun. `now` in the company's zone.
 */
export async function enterMaintenance(
  register: Register,
  { recordedBy }: DemoFolder,
  now: DateTime,
): Promise<void> {
  const { fleetManager, technician } = recordedBy;
  for (const order of scriptWorkOrders(now, technician))
    await enterOrder(register, recordedBy, order);
  const { plans, pass } = register.maintenance;
  const entered = contextOf(fleetManager, now.minus({ months: 2 }));
  const plan = await plans.records.create(entered, meetingRooms.plan(now));
  await plans.setChecklist(
    entered,
    { ref: plan.ref, version: plan.version },
    { steps: meetingRooms.steps },
  );
  await pass.run();
  await beginRound(register, contextOf(technician), plan.ref);
}

async function enterOrder(
  { assets, workOrders }: Register,
  { fleetManager, technician }: DemoFolder['recordedBy'],
  { at, values, category, acts }: DemoWorkOrder,
): Promise<void> {
  const manager = contextOf(fleetManager, at);
  const { items } = await assets.records.list(manager.who, {
    filter: [`category=${category},status=deployed`],
    orderField: 'tag,asc',
    limit: 1,
  } as never);
  if (items.length === 0) return;
  const { ref } = await workOrders.orders.create(manager, {
    ...values,
    assets: [(items[0] as AnyRecord).ref],
  });
  for (const { at: moment, verb, body } of acts)
    await workOrders.verbs.act(contextOf(technician, moment), verb, ref, body);
}

/** Of the first room one thing fails, which opens follow-up work; the second has been begun. */
async function beginRound(
  { workOrders }: Register,
  context: ChangeContext,
  plan: string,
): Promise<void> {
  const { orders, items, verbs } = workOrders;
  const { items: found } = await orders.records.list(context.who, {
    filter: [`plan=${plan}`],
    orderField: 'number,asc',
    limit: 2,
  } as never);
  const [first, second] = found as AnyRecord[];
  if (!first) return;
  const { items: things } = await items.ofOrder(context.who, first.ref, {
    limit: 100,
  });
  for (const [at, { asset }] of things.entries())
    await items.act(
      context,
      'done',
      { order: first.ref, asset: asset.ref },
      { answers: meetingRooms.answers(at === 0), minutes: 10 },
    );
  if (second) await verbs.act(context, 'start', second.ref, {});
}

function contextOf(actor: string, at?: DateTime): ChangeContext {
  return { who: { actor, isSystem: true }, at, source: 'portal' };
}
