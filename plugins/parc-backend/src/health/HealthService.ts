import { parcAdministerPermission } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { InventoryServices } from '../inventory';
import type { NoticeStore } from '../notifications';
import type { Access, FeedCursorStore, Instruments, Who } from '../records';
import type { HealthStore } from './HealthStore';

/** A queue that somebody should look at: what waits longer than this is late. */
export const lateSeconds = 300;

/** How the register is, for operators. */
export interface Health {
  status: 'ok' | 'degraded';
  /** What is late, in words. */
  degraded: string[];
  /** Parc's own readers of the feed. */
  consumers: Array<{ consumer: string; entries: number; lagSeconds: number }>;
  notices: { waiting: number; lagSeconds: number; failed: number };
  /** Of agents. */
  inventories: { waiting: number; lagSeconds: number; failed: number };
}

/** Knows whether the database answers and whether what follows the register keeps up. */
export class HealthService {
  constructor(
    private readonly store: HealthStore,
    private readonly cursors: FeedCursorStore,
    private readonly notices: NoticeStore,
    private readonly inventories: InventoryServices['reconciliation']['queue'],
    private readonly access: Access,
    private readonly clock: () => DateTime,
  ) {}

  async read(who: Who): Promise<Health> {
    await this.access.require(who, parcAdministerPermission);
    return this.look();
  }

  /** Throws when the database does not answer or has not the tables of this Parc; answers what is late. */
  async check(): Promise<string[]> {
    await this.store.assertMigrated();
    return (await this.look()).degraded;
  }

  /** Offers the queues' lengths to whoever collects metrics. */
  offer(instruments: Instruments): void {
    const ofConsumers = async (field: 'entries' | 'lagSeconds') =>
      (await this.look()).consumers.map(each => ({
        value: each[field],
        attributes: { consumer: each.consumer },
      }));
    instruments.observe(
      'parc.feed.lag',
      { description: 'How long the oldest change waits', unit: 's' },
      () => ofConsumers('lagSeconds'),
    );
    instruments.observe(
      'parc.feed.waiting',
      { description: 'Changes that wait, at most 10,000', unit: '{change}' },
      () => ofConsumers('entries'),
    );
    const ofNotices = async (field: 'waiting' | 'failed') => [
      { value: (await this.look()).notices[field] },
    ];
    instruments.observe(
      'parc.notices.waiting',
      { description: 'Notifications that wait to be sent', unit: '{notice}' },
      () => ofNotices('waiting'),
    );
    instruments.observe(
      'parc.notices.failed',
      {
        description: 'Notifications given up in the last 30 days',
        unit: '{notice}',
      },
      () => ofNotices('failed'),
    );
    this.offerInventories(instruments);
  }

  private offerInventories(instruments: Instruments): void {
    const of = async (field: 'waiting' | 'lagSeconds' | 'failed') => [
      { value: (await this.look()).inventories[field] },
    ];
    instruments.observe(
      'parc.inventories.waiting',
      {
        description: 'Inventories that wait to be worked off',
        unit: '{inventory}',
      },
      () => of('waiting'),
    );
    instruments.observe(
      'parc.inventories.lag',
      { description: 'How long the oldest inventory waits', unit: 's' },
      () => of('lagSeconds'),
    );
    instruments.observe(
      'parc.inventories.failed',
      {
        description: 'Inventories that could not be read or worked off',
        unit: '{inventory}',
      },
      () => of('failed'),
    );
  }

  private async look(): Promise<Health> {
    const now = this.clock().toMillis();
    const secondsSince = (since: Date | undefined) =>
      since ? Math.max(0, Math.round((now - since.getTime()) / 1_000)) : 0;
    const consumers = (await this.cursors.lags()).map(
      ({ consumer, entries, since }) => ({
        consumer,
        entries,
        lagSeconds: secondsSince(since),
      }),
    );
    const { waiting, since, failed } = await this.notices.backlog(this.clock());
    const notices = { waiting, lagSeconds: secondsSince(since), failed };
    const queue = await this.inventories.backlog();
    const inventories = {
      waiting: queue.waiting,
      lagSeconds: secondsSince(queue.since),
      failed: queue.failed,
    };
    const degraded = [
      ...consumers
        .filter(each => each.lagSeconds > lateSeconds)
        .map(each => `${each.consumer}: ${each.lagSeconds} s behind the feed`),
      ...(notices.lagSeconds > lateSeconds
        ? [`notices: one waits since ${notices.lagSeconds} s`]
        : []),
      ...(inventories.lagSeconds > lateSeconds
        ? [`inventories: one waits since ${inventories.lagSeconds} s`]
        : []),
    ];
    return {
      status: degraded.length ? 'degraded' : 'ok',
      degraded,
      consumers,
      notices,
      inventories,
    };
  }
}
