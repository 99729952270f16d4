import {
  parcSoftwareReadPermission,
  type ReclaimAnswer,
  type ReclaimQuery,
  type UnusedQuery,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime, Duration } from 'luxon';
import type { Access, RecordService, Who } from '../records';
import { ReclaimStore, type ReclaimDays } from './ReclaimStore';
import { UnusedStore } from './UnusedStore';

export interface ReclaimSettings {
  /** What was not used for so long is unused. */
  unusedAfter: Duration;
  companyTimeZone: string;
}

/** What was given out or is installed, and could be taken back. */
export class ReclaimService {
  private readonly store = new ReclaimStore();
  private readonly unusedStore = new UnusedStore();

  constructor(
    private readonly allocations: RecordService,
    private readonly assets: RecordService,
    private readonly access: Access,
    private readonly clock: () => DateTime,
    private readonly settings: ReclaimSettings,
  ) {}

  /** Of the allocations that one may read those with a cause to take them back. */
  async list(who: Who, query: ReclaimQuery): Promise<ReclaimAnswer> {
    const narrowed = await this.allocations.narrow(who, { filter: [] });
    return this.allocations.store.read(narrowed, (trx, where) =>
      this.store.list(trx, where, query, this.days()),
    );
  }

  /** On the assets that one may read what is installed and was not used for a while. */
  async unusedInstallations(who: Who, query: UnusedQuery) {
    await this.access.require(who, parcSoftwareReadPermission);
    const narrowed = await this.assets.narrow(who, { filter: [] });
    return this.assets.store.read(narrowed, (trx, where) =>
      this.unusedStore.list(trx, where, query, this.days().unusedBefore),
    );
  }

  private days(): ReclaimDays {
    const now = this.clock().setZone(this.settings.companyTimeZone);
    return {
      today: now.toISODate()!,
      unusedBefore: now.minus(this.settings.unusedAfter).toISODate()!,
    };
  }
}
