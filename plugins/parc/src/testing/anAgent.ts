import type {
  Agent,
  InventoryMessage,
  TechnicalState,
} from '@parc/backstage-plugin-parc-common';

/** A laptop that waits for a decision; a test says what matters to it. */
export function anAgent(values: Partial<Agent> = {}): Agent {
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    deviceId: 'lap-7-2026-01-05-10-00-00',
    product: 'glpi',
    version: '1.10',
    itemType: 'Computer',
    state: 'discovered',
    identity: { macs: [], serial: '5CG0001', name: 'lap-7' },
    firstSeen: '2026-01-05T10:00:00.000Z',
    ...values,
  };
}

/** An inventory in which nothing was new. */
export function aMessage(
  values: Partial<InventoryMessage> = {},
): InventoryMessage {
  return {
    id: '17',
    receivedAt: '2026-01-05T10:00:00.000Z',
    deviceId: 'lap-7-2026-01-05-10-00-00',
    product: 'glpi',
    userAgent: 'GLPI-Agent_v1.10',
    format: 'json',
    action: 'inventory',
    isPartial: false,
    size: 2048,
    state: 'done',
    attempts: 1,
    outcome: 'unchanged',
    hasBody: true,
    ...values,
  };
}

/** What one agent says of an asset, which is little. */
export function aTechnicalState(
  values: Partial<TechnicalState> = {},
): TechnicalState {
  return {
    lastSeen: '2026-01-05T10:00:00.000Z',
    agents: [
      {
        id: '0190a000-0000-7000-8000-000000000001',
        deviceId: 'lap-7-2026-01-05-10-00-00',
        product: 'glpi',
        version: '1.10',
        itemType: 'Computer',
        firstSeen: '2026-01-05T10:00:00.000Z',
        explanation: { rule: 'Serial number', key: 'serial', value: '5CG0001' },
      },
    ],
    sections: {},
    linked: {},
    says: [],
    sources: {},
    ...values,
  };
}
