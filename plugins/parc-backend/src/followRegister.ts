import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { DateTime } from 'luxon';
import type { Register } from './createRegister';
import { GroupLeads, NoticeService, NoticeStore } from './notifications';
import type { ParcSettings } from './settings';
import {
  FeedCursorStore,
  FeedFollower,
  FeedStore,
  pageSignals,
  type FeedConsumer,
  type Instruments,
} from './records';

interface FollowOptions {
  register: Register;
  clock: () => DateTime;
  settings: ParcSettings;
  instruments: Instruments;
  portal: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    notifications: NotificationService;
    scheduler: SchedulerService;
    signals: SignalsService;
  };
}

/**
 * Starts what follows the register: messages to people, and signals to open pages. Every replica does all of it; locks
 * in the database see to it that each thing is done once.
 */
export async function followRegister(options: FollowOptions): Promise<void> {
  const { register, settings, instruments, portal } = options;
  const consumers: FeedConsumer[] = [
    register.workOrders.leftAssets,
    register.maintenance.pass,
    register.changes.watch,
    pageSignals(register.tables, portal.signals, items =>
      instruments.countChanges(items),
    ),
  ];
  if (settings.notifications.isEnabled)
    consumers.push(await startNotices(options));
  for (const consumer of consumers) await follow(options, consumer);
}

async function follow(
  { register: { knex }, instruments, portal }: FollowOptions,
  consumer: FeedConsumer,
): Promise<void> {
  const follower = new FeedFollower(
    knex,
    new FeedStore(knex),
    new FeedCursorStore(knex),
    {
      name: consumer.name,
      nouns: consumer.nouns,
      take: (items, trx) =>
        instruments.inSpan(`parc feed ${consumer.name}`, {}, () =>
          consumer.take(items, trx),
        ),
    },
    portal.logger,
  );
  await follower.start();
  await portal.scheduler.scheduleTask({
    id: `follow-feed-${consumer.name}`,
    frequency: { seconds: 2 },
    timeout: { minutes: 1 },
    scope: 'local',
    fn: signal => follower.run(signal),
  });
}

async function startNotices({
  register: { knex, changes },
  clock,
  settings,
  portal,
}: FollowOptions): Promise<FeedConsumer> {
  const leads = new GroupLeads(portal);
  const { impact } = changes.conflicting;
  const notices = new NoticeService(
    new NoticeStore(knex),
    portal.notifications,
    settings,
    clock,
    portal.logger,
    () => leads.all(),
    items => impact.concernedBy(items, settings.changes.approverDepth),
  );
  // Before anybody changes anything: what is due already is not news.
  await notices.begin();
  await portal.scheduler.scheduleTask({
    id: 'send-notices',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    scope: 'local',
    fn: signal => notices.sendWaiting(signal),
  });
  await portal.scheduler.scheduleTask({
    id: 'look-for-due',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: () => notices.lookForDue(),
  });
  await portal.scheduler.scheduleTask({
    id: 'look-for-lost',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    scope: 'global',
    fn: () => notices.lookForLost(),
  });
  return notices.consumer;
}
