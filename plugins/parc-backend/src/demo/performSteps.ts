import { assetUpdatePermission } from '@parc/backstage-plugin-parc-common';
import type { Register } from '../createRegister';
import type { ChangeContext, Transaction } from '../records';
import type { Step, Thing } from './script/Step';

/** Does one step after the other, each at its own time, through the services that the pages and the API use. */
export async function performSteps(
  { assets }: Register,
  steps: readonly Step[],
  trx: Transaction,
): Promise<void> {
  const ids = new Map<Thing, string>();
  for (const step of steps) {
    const context = toContext(step);
    switch (step.does) {
      case 'create':
        await create(assets, context, step.things, ids, trx);
        break;
      case 'update':
        await update(assets, context, step.changes, ids, trx);
        break;
      case 'verb':
        await assets.actOnMany(
          context,
          step.verb,
          step.things.map(thing => ({ ref: ids.get(thing)! })),
          step.body,
          { trx },
        );
        break;
      default:
        throw new Error(`unknown step ${JSON.stringify(step satisfies never)}`);
    }
  }
}

function toContext({ at, actor, source, reason }: Step): ChangeContext {
  return { who: { actor, isSystem: true }, at, source, reason };
}

async function create(
  { records }: Register['assets'],
  context: ChangeContext,
  things: readonly Thing[],
  ids: Map<Thing, string>,
  trx: Transaction,
): Promise<void> {
  const { written } = await records.writer.create(
    context,
    things.map(each => each.values),
    { trx },
  );
  for (const { row, record } of written) ids.set(things[row - 1], record.id);
}

async function update(
  { records }: Register['assets'],
  context: ChangeContext,
  changes: Extract<Step, { does: 'update' }>['changes'],
  ids: ReadonlyMap<Thing, string>,
  trx: Transaction,
): Promise<void> {
  const patches = new Map(
    Array.from(changes, ([thing, fields]) => [
      ids.get(thing)!,
      records.parsePatch(fields).changes,
    ]),
  );
  await records.writer.change(
    context,
    [...patches.keys()].map(ref => ({ ref })),
    {
      action: 'updated',
      permission: assetUpdatePermission,
      decide: ({ id }) => patches.get(id)!,
    },
    trx,
  );
}
