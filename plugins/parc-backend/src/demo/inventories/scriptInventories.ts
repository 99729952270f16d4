import type { Asset } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { createRandom } from '../random';
import { deviceIdOf, inventoryOf } from './inventoryOf';
import { strangers } from './strangers';

/** One message of an agent, as it will be put into the queue. */
export interface DemoMessage {
  receivedAt: DateTime;
  deviceId: string;
  body: string;
  isPartial: boolean;
}

/** Any number: another one makes other moments. */
const seed = 18_730_130;

/** As many have a past: enough to show what came and went, without making the first minutes long. */
const shareWithPast = 0.2;
/** As many have not been heard of for weeks. */
const shareStale = 0.06;

/**
 * What the agents of the demo's computers sent until now, in the order in which it came in: of each its newest
 * inventory, of some an older one, of a lost laptop one from another network, and some of strangers.
 */
export function scriptInventories(
  assets: readonly Asset[],
  now: DateTime,
): DemoMessage[] {
  const random = createRandom(seed);
  const reporting = assets.filter(isComputer);
  const messages = reporting.flatMap(asset => {
    const isLost = asset.status === 'lost';
    const isStale = !isLost && random.happens(shareStale);
    const last = isStale
      ? now.minus({ days: random.whole(35, 70), minutes: random.whole(0, 900) })
      : now.minus({ minutes: random.whole(isLost ? 30 : 2, 1_300) });
    const before = random.happens(shareWithPast)
      ? [messageOf(asset, last.minus({ days: random.whole(20, 90) }), 'before')]
      : [];
    return [...before, messageOf(asset, last, 'now', isLost)];
  });
  const strange = strangers.map((stranger, at) => ({
    receivedAt: now.minus({ minutes: 5 + 7 * at }),
    isPartial: false,
    ...stranger,
  }));
  return [...messages, ...strange].sort(
    (a, b) => a.receivedAt.toMillis() - b.receivedAt.toMillis(),
  );
}

/** Computers that somebody uses, with what an agent would know them by; and a laptop that was lost. */
function isComputer({
  category,
  status,
  serial,
  macAddresses,
}: Asset): boolean {
  const kind = category?.ref ?? '';
  return (
    ['laptop', 'desktop'].includes(kind) &&
    ['deployed', 'lost'].includes(status) &&
    serial !== undefined &&
    macAddresses !== undefined
  );
}

function messageOf(
  asset: Asset,
  receivedAt: DateTime,
  when: 'before' | 'now',
  isElsewhere = false,
): DemoMessage {
  return {
    receivedAt,
    deviceId: deviceIdOf(asset),
    body: JSON.stringify(inventoryOf(asset, { when, isElsewhere })),
    isPartial: false,
  };
}
