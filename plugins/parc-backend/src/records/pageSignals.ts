import type { SignalsService } from '@backstage/plugin-signals-node';
import type { FeedItem } from '@parc/backstage-plugin-parc-common';
import type { FeedConsumer } from './FeedFollower';
import type { Tables } from './tables';

/**
 * Tells open pages that something of a noun changed, so that they ask again. To all, and without saying what: who may
 * read it is asked when the page asks.
 */
export function pageSignals(
  tables: Tables,
  signals: SignalsService,
  onTaken: (items: readonly FeedItem[]) => void,
): FeedConsumer {
  return {
    name: 'signals',
    take: async items => {
      const changed = new Set(items.map(each => each.noun));
      for (const { name, plural } of tables.nouns()) {
        if (!changed.has(name)) continue;
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: `parc:${plural}`,
          message: {},
        });
      }
      onTaken(items);
    },
  };
}
