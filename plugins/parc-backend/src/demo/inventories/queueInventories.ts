import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Register } from '../../createRegister';
import type { Who } from '../../records';
import { scriptInventories, type DemoMessage } from './scriptInventories';

const who: Who = { actor: 'service:demo', isSystem: true };

/** More than the demo has. */
const mostAssets = 1_000;

/**
 * Puts what the agents of the demo's computers sent into the queue, as if it had come in over the last months. It is
 * worked off in the background like all else that comes in; nobody waits for it.
 */
export async function queueInventories(
  { assets, inventory }: Register,
  now: DateTime,
): Promise<void> {
  const { items } = await assets.records.list(who, {
    filter: [],
    query: JSON.stringify({ category: { $in: ['laptop', 'desktop'] } }),
    limit: mostAssets,
    totalItems: 'exclude',
  });
  const messages = scriptInventories(items as unknown as Asset[], now);
  const ready = await Promise.all(messages.map(toReceived));
  // They are numbered in this order.
  await Promise.all(ready.map(each => inventory.inbox.put(each)));
}

async function toReceived({
  receivedAt,
  deviceId,
  body,
  isPartial,
}: DemoMessage) {
  return {
    receivedAt: receivedAt.toUTC().toISO()!,
    deviceId,
    product: 'glpi' as const,
    userAgent: 'GLPI-Agent_v1.15',
    format: 'json' as const,
    action: 'inventory',
    isPartial,
    size: Buffer.byteLength(body),
    body: await promisify(deflate)(body),
  };
}
