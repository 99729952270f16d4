import type { Asset } from '@parc/backstage-plugin-parc-common';

/** A laptop in stock; a test says what matters to it. */
export function anAsset(values: Partial<Asset> = {}): Asset {
  const tag = values.tag ?? 'LT-2024-0001';
  return {
    id: `id-of-${tag}`,
    ref: tag,
    version: 3,
    createdAt: '2024-01-01T09:00:00.000Z',
    updatedAt: '2024-01-01T09:00:00.000Z',
    tag,
    category: {
      id: 'id-of-laptop',
      ref: 'laptop',
      name: 'Laptop',
      nameFr: 'Ordinateur portable',
    },
    status: 'in-stock',
    managedBy: 'portal',
    entityName: tag.toLocaleLowerCase('en-US'),
    ...values,
  };
}
