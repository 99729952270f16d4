import type { Change } from '@parc/backstage-plugin-parc-common';

/** A normal change that was just entered; a test says what matters to it. */
export function aChange(values: Partial<Change> = {}): Change {
  const number = values.number ?? 'CH-2026-00001';
  return {
    id: `id-of-${number}`,
    ref: number,
    version: 3,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    number,
    title: 'Move the gateway',
    type: 'normal',
    status: 'new',
    category: 'network',
    owner: 'group:default/it',
    author: 'user:default/ines',
    raisedBy: 'user:default/ines',
    raisedOn: '2026-01-01',
    conflictState: 'unchecked',
    approval: 'not-asked',
    approvalRound: 0,
    managedBy: 'portal',
    entityName: number.toLowerCase(),
    ...values,
  };
}
