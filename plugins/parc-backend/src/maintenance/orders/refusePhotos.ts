import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import { refusalError, type Transaction } from '../../records';
import type { Item, WorkOrderItemStore } from './WorkOrderItemStore';

/** Throws where an answer names a photo that does not hang on the order. */
export async function refusePhotos(
  trx: Transaction,
  store: WorkOrderItemStore,
  { orderId, asset, answers }: Item,
  steps: readonly ChecklistStep[],
): Promise<void> {
  const photos = steps.flatMap(({ id, kind }) =>
    kind === 'photo' ? ((answers[id] ?? []) as string[]) : [],
  );
  const missing = await store.missingFiles(trx, orderId, photos);
  if (missing.length === 0) return;
  const [photo] = missing;
  throw refusalError([
    {
      row: 1,
      ref: asset,
      kind: 'input',
      field: 'answers',
      value: photo,
      code: 'no-such-photo',
      params: { photo },
      message: 'is no file of this order',
    },
  ]);
}
