import {
  readSoftwareUpdates,
  whyNoSoftwareUpdates,
  type SoftwareUpdates,
} from '@parc/backstage-plugin-parc-common';
import type { Draft, Transaction } from '../../records';
import { UpdateStore } from './UpdateStore';

const store = new UpdateStore();

/**
 * Refuses, by field and code, what a plan asks for of updates: what cannot be read, products that there are not, and all
 * of it in a plan of another kind.
 */
export async function refuseUpdates(
  trx: Transaction,
  draft: Draft,
): Promise<void> {
  const { kind, updates } = draft.after;
  if (typeof updates !== 'string') return;
  const part = whyNoSoftwareUpdates(updates);
  if (kind !== 'software-update')
    refuse(draft, 'updates-only', 'goes with software updates only');
  else if (part !== undefined)
    refuse(draft, 'updates-unreadable', `are no updates: ${part}`, { part });
  else {
    draft.after.updates = JSON.stringify(JSON.parse(updates));
    await refuseUnknown(trx, draft, readSoftwareUpdates(updates));
  }
}

async function refuseUnknown(
  trx: Transaction,
  draft: Draft,
  { products = [] }: SoftwareUpdates,
): Promise<void> {
  if (products.length === 0) return;
  const codes = products.map(each => each.product);
  const [product] = await store.missingProducts(trx, codes);
  if (product === undefined) return;
  const message = `names a product that there is not: ${product}`;
  refuse(draft, 'product-unknown', message, { product });
}

function refuse(
  { row, after, refused }: Draft,
  code: string,
  message: string,
  params: object = {},
): void {
  refused.push({
    row,
    kind: 'input',
    code,
    params,
    field: 'updates',
    value: after.updates,
    message,
  });
}
