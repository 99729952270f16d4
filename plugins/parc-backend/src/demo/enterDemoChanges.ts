import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DateTime } from 'luxon';
import type { Register } from '../createRegister';
import type { ChangeContext } from '../records';
import type { ParcSettings } from '../settings';
import { readDemoFolder } from './readDemoFolder';
import type { DemoAct, DemoChange } from './script/demoChange';
import { wifiModel } from './script/doneChanges';
import { scriptChanges } from './script/scriptChanges';

/** Who must be known, with their members, before approvals can be asked. */
const known = [
  'user:default/antoine.delmas',
  'group:default/it-support',
  'group:default/it-infrastructure',
  'group:default/commerce',
  'group:default/fleet-managers',
];

/** The catalog of a portal that starts has read its files after seconds. */
const pauseMilliseconds = 1_000;
const mostPauses = 120;

/**
 * Enters the changes of the demo beside those in git, in the background: once the catalog knows what they touch, since
 * their approvals are asked of who owns that. One of which something is refused stays as it is then, and the log says so. Without such a catalog there are none.
 */
export async function enterDemoChanges(
  register: Register,
  { demoEstate, companyTimeZone }: ParcSettings,
  logger: LoggerService,
): Promise<void> {
  const say = (error: Error) =>
    logger.warn('The changes of the demo are not all there', error);
  try {
    const { recordedBy } = await readDemoFolder(demoEstate!);
    const now = register.assets.records.writer.now().setZone(companyTimeZone);
    const changes = scriptChanges(now);
    const items = changes.flatMap(
      ({ values }) => (values.items ?? []) as string[],
    );
    if (!(await isCatalogRead(register, items))) return;
    const { models } = register.changes;
    const entered = contextOf(
      recordedBy.fleetManager,
      now.minus({ months: 8 }),
    );
    await models.records.create(entered, wifiModel);
    for (const each of changes) await enterChange(register, each).catch(say);
  } catch (error) {
    say(error as Error);
  }
}

/** Whether those who are asked are known, and who owns what is touched; waits until they are, or gives up. */
async function isCatalogRead(
  { changes: { approval, conflicting } }: Register,
  items: readonly string[],
): Promise<boolean> {
  const isKnown = async (item: string) =>
    (await conflicting.impact.ownersOf([item], 0)).owners.length > 0;
  for (let pauses = 0; pauses < mostPauses; pauses += 1) {
    const people = await approval.approvers.peopleOf(known);
    const owned = await Promise.all(items.map(isKnown));
    if (known.every(each => people(each).length > 0) && !owned.includes(false))
      return true;
    await new Promise(resolve => {
      setTimeout(resolve, pauseMilliseconds).unref();
    });
  }
  return false;
}

async function enterChange(
  register: Register,
  { at, by, values, tasks: planned = [], acts }: DemoChange,
): Promise<void> {
  const { records, tasks } = register.changes.changes;
  const context = contextOf(by, at);
  const { ref } = await records.create(context, values);
  if (planned.length)
    await tasks.set(
      context,
      { ref },
      { tasks: planned.map(each => ({ ...each, checklist: [] })) },
    );
  for (const act of acts) await perform(register, ref, act);
}

async function perform(
  { changes: { changes, verbs, decisions } }: Register,
  ref: string,
  act: DemoAct,
): Promise<void> {
  const context = contextOf(act.by, act.at);
  switch (act.does) {
    case 'verb':
      await verbs.act(context, act.verb, ref, act.body);
      return;
    case 'decide':
      await decisions.decide(context, ref, act.body);
      return;
    case 'task': {
      const { items } = await changes.tasks.list(context.who, ref);
      const { id: task } = items[act.position - 1];
      await changes.tasks.act(
        context,
        act.verb,
        { change: ref, task },
        act.reason ? { reason: act.reason } : {},
      );
      return;
    }
    default:
      throw new Error(`unknown act ${act satisfies never}`);
  }
}

function contextOf(actor: string, at: DateTime): ChangeContext {
  return { who: { actor, isSystem: true }, at, source: 'portal' };
}
