import {
  parcFeedReadPermission,
  type FeedAnswer,
} from '@parc/backstage-plugin-parc-common';
import type { Access, Who } from './Access';
import type { FeedStore } from './FeedStore';

/** The feed of all changes, for those who may read everything. */
export class FeedService {
  constructor(
    private readonly store: FeedStore,
    private readonly access: Access,
  ) {}

  /** What changed since a cursor. Throws a NotAllowedError, or an InputError for a cursor that leads nowhere. */
  async read(
    who: Who,
    cursor: string | undefined,
    limit: number,
  ): Promise<FeedAnswer> {
    await this.access.require(who, parcFeedReadPermission);
    return this.store.read(cursor, limit);
  }

  /** Where the feed ends now, for those who are about to read all records. */
  async end(who: Who): Promise<FeedAnswer> {
    await this.access.require(who, parcFeedReadPermission);
    return this.store.end();
  }

  /** To be called at every start; see the store. */
  renumberAfterRestore(): Promise<void> {
    return this.store.renumberAfterRestore();
  }
}
