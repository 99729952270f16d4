import type { Register } from '../createRegister';
import type { ChangeContext, Transaction } from '../records';
import type { DemoFolder, DemoModel } from './readDemoFolder';
import type { Step } from './script/Step';

/** Enters locations, suppliers and models, two hours before the first asset and in the same name. */
export async function enterReferences(
  { locations, suppliers, models }: Register,
  folder: DemoFolder,
  { at, actor, source, reason }: Step,
  trx: Transaction,
): Promise<void> {
  const context: ChangeContext = {
    who: { actor, isSystem: true },
    at: at.minus({ hours: 2 }),
    source,
    reason,
  };
  await locations.create(context, folder.locations, trx);
  await suppliers.writer.create(
    context,
    folder.suppliers.map(({ services, ...supplier }) => ({
      ...supplier,
      notes: services,
    })),
    { trx },
  );
  await models.writer.create(context, folder.models.map(toModel), { trx });
}

/** What a new one costs is the most that one cost. */
function toModel({
  boughtFrom: _,
  replaces: __,
  priceFrom: ___,
  priceTo,
  ...model
}: DemoModel) {
  return { ...model, replacementCost: priceTo };
}
