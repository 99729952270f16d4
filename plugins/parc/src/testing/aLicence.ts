import type { Licence } from '@parc/backstage-plugin-parc-common';

/** A subscription of ten seats that runs; a test says what matters to it. */
export function aLicence(values: Partial<Licence> = {}): Licence {
  const number = values.number ?? 'LIC-0001';
  return {
    id: `id-of-${number}`,
    ref: number,
    version: 3,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    number,
    name: 'Visio',
    type: 'subscription',
    status: 'active',
    metric: 'seat',
    quantity: 10,
    allocated: 4,
    start: '2026-01-01',
    end: '2026-12-31',
    renewal: 'manual',
    cost: { amount: '1000.00', currency: 'EUR' },
    managedBy: 'portal',
    entityName: number.toLowerCase(),
    ...values,
  };
}
