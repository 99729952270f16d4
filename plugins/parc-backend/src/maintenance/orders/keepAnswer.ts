import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { Refused, Transaction } from '../../records';
import type { WorkOrderItemStore } from './WorkOrderItemStore';

/** Why a file of an order stays: it answers a step for one of its assets, and is the proof that it was done. */
export async function keepAnswer(
  trx: Transaction,
  store: WorkOrderItemStore,
  { id, ref }: AnyRecord,
  file: string,
): Promise<Refused | undefined> {
  const asset = await store.answeredBy(trx, id, file);
  return asset === undefined
    ? undefined
    : {
        row: 1,
        ref,
        kind: 'conflict',
        field: 'files',
        code: 'file-is-answer',
        params: { asset },
        message: `is the answer to a step for ${asset}: take it away there first`,
      };
}
