import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { DateTime } from 'luxon';
import type { ParcSettings } from '../settings';
import type { FeedConsumer } from '../records';
import type { FeedItem } from '@parc/backstage-plugin-parc-common';
import { AssetNoticeStore } from './AssetNoticeStore';
import { ChangeNoticeStore, type ConcernedBy } from './ChangeNoticeStore';
import { LicenceNoticeStore } from './LicenceNoticeStore';
import type { GroupLead } from './dueWorkOrders';
import {
  isOfChange,
  isOfLicence,
  isOfWorkOrder,
  type Notice,
  type NoticeSubject,
} from './noticeKinds';
import type { NoticeStore } from './NoticeStore';
import { toPayload } from './noticeTexts';
import type { Silence } from './silentAssets';
import { WorkOrderNoticeStore } from './WorkOrderNoticeStore';

/** A script that hands things out one by one makes one message: the first waits so long for others. */
const gatherSeconds = 5;
/** Sent at the same time; the portal's Notifications takes ten at once as well. */
const atOnce = 10;
/** An attempt takes no longer than that; the store counts it as failed after a minute. */
const sendMilliseconds = 20_000;
/** With the store's patience, somewhat over four hours. */
const mostAttempts = 10;
/** What could not be said for so long is no news any more, after a restore for one. */
const newsDays = 2;

/** Tells people, through the portal's Notifications: each occasion once. */
export class NoticeService {
  private readonly assets: AssetNoticeStore;
  private readonly licences: LicenceNoticeStore;
  private readonly orders: WorkOrderNoticeStore;
  private readonly changes: ChangeNoticeStore;

  constructor(
    private readonly store: NoticeStore,
    private readonly notifications: NotificationService,
    private readonly settings: Pick<
      ParcSettings,
      'companyTimeZone' | 'notifications' | 'inventory' | 'maintenance'
    >,
    private readonly clock: () => DateTime,
    private readonly logger: LoggerService,
    /** Who leads which groups, asked each time. */
    private readonly leads: () => Promise<readonly GroupLead[]>,
    concernedBy: ConcernedBy,
  ) {
    this.assets = new AssetNoticeStore(store);
    this.licences = new LicenceNoticeStore(store);
    this.orders = new WorkOrderNoticeStore(store);
    this.changes = new ChangeNoticeStore(
      store,
      settings.companyTimeZone,
      concernedBy,
    );
  }

  /** Makes messages of changes as they come. */
  readonly consumer: FeedConsumer = {
    name: 'notifications',
    take: async (items, trx) => {
      const handedOver = changesOf(items, 'asset', ['assignedTo']);
      const orders = changesOf(items, 'work-order', noticedOfOrders);
      const changes = changesOf(items, 'change', noticedOfChanges);
      const now = this.clock();
      const sendAt = now.plus({ seconds: gatherSeconds });
      if (handedOver.length)
        await this.assets.noticeHandedOver(trx, handedOver, now, sendAt);
      if (orders.length)
        await this.orders.noticeChanged(trx, orders, now, sendAt);
      if (changes.length)
        await this.changes.noticeChanged(trx, changes, now, sendAt);
    },
  };

  /** To be called at every start: looks for what is due if nobody ever did. Later that has time. */
  async begin(): Promise<void> {
    if (await this.store.isNew()) await this.lookForDue();
  }

  /** Makes messages of what is due. */
  async lookForDue(): Promise<void> {
    const { companyTimeZone, notifications } = this.settings;
    await this.assets.noticeOverdue(this.clock(), companyTimeZone);
    await this.assets.noticeWarranties(
      this.clock(),
      companyTimeZone,
      notifications.warrantyLeadDays,
    );
    await this.assets.noticeSilent(this.clock(), silenceOf(this.settings));
    const today = this.today().toISODate()!;
    await this.licences.noticeDue(
      this.clock(),
      today,
      notifications.licenceLeadDays,
    );
    const { dueSoonDays, escalateAfterDays } = this.settings.maintenance;
    await this.orders.noticeDue(this.clock(), companyTimeZone, {
      dueSoonDays,
      escalateAfterDays,
      leads: await this.leads(),
    });
    await this.changes.noticeDue(this.clock());
    await this.store.forgetOld(this.clock(), today);
  }

  /** Makes messages of lost things that report: that is no matter of days. */
  lookForLost(): Promise<void> {
    return this.assets.noticeLostReported(this.clock());
  }

  /** Sends what waits. */
  async sendWaiting(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const notices = await this.store.takeUp(atOnce, this.clock());
      if (notices.length === 0) return;
      await Promise.all(notices.map(each => this.send(each)));
    }
  }

  private async send(notice: Notice): Promise<void> {
    if (this.clock().minus({ days: newsDays }).toJSDate() > notice.madeAt) {
      await this.giveUp(notice, new Error('is no news any more'));
      return;
    }
    const subject = await this.findSubject(notice);
    if (!subject) {
      await this.store.settle(notice.id, 'moot', this.clock());
      return;
    }
    try {
      await withDeadline(
        this.notifications.send({
          recipients: {
            type: 'entity',
            entityRef: notice.recipient,
            ...(notice.notTo ? { excludeEntityRef: notice.notTo } : {}),
          },
          payload: toPayload(
            notice,
            subject,
            {
              ...this.settings.notifications,
              staleDays: Math.floor(
                silenceOf(this.settings).seconds / secondsOfDay,
              ),
            },
            this.today(),
          ),
        }),
      );
    } catch (error) {
      await this.failed(notice, error as Error);
      return;
    }
    await this.store.settle(notice.id, 'sent', this.clock());
  }

  private findSubject(notice: Notice): Promise<NoticeSubject | undefined> {
    const { id, kind } = notice;
    if (isOfWorkOrder(kind)) return this.orders.findSubject({ id, kind });
    if (isOfChange(kind)) return this.changes.findSubject({ id, kind });
    return isOfLicence(kind)
      ? this.licences.findSubject({ id, kind })
      : this.assets.findSubject({ id, kind });
  }

  private today(): DateTime {
    return this.clock().setZone(this.settings.companyTimeZone);
  }

  private async failed(notice: Notice, error: Error): Promise<void> {
    await this.store.keepError(notice.id, error.message);
    if (notice.attempts >= mostAttempts) {
      await this.giveUp(notice, error);
      return;
    }
    this.logger.warn(
      `Could not send the ${notice.kind} notice ${notice.id}, will try again`,
      error,
    );
  }

  private async giveUp(notice: Notice, error: Error): Promise<void> {
    const { id, kind, attempts } = notice;
    await this.store.settle(id, 'failed', this.clock());
    this.logger.error(
      `Gave up the ${kind} notice ${id} at attempt ${attempts}`,
      error,
    );
  }
}

const secondsOfDay = 86_400;

/** Whose an order is, when it is, and what becomes of it and its assets. */
const noticedOfOrders = ['assignee', 'team', 'plannedOn', 'status', 'assets'];

/** What becomes of a change and its approval, whose turn it is to approve it, and what is in its way. */
const noticedOfChanges = [
  ...['approval', 'approvalPolicy', 'status'],
  ...['conflictState', 'conflictCount'],
];

function changesOf(
  items: readonly FeedItem[],
  noun: string,
  fields: readonly string[],
): Array<{ id: string; version: number }> {
  return items
    .filter(
      each =>
        each.noun === noun && each.fields.some(name => fields.includes(name)),
    )
    .map(({ id, version }) => ({ id, version }));
}

function silenceOf({ inventory }: Pick<ParcSettings, 'inventory'>): Silence {
  const secondsIn = (duration: HumanDuration) =>
    durationToMilliseconds(duration) / 1_000;
  return {
    seconds: secondsIn(inventory.staleAfter),
    secondsOf: Object.fromEntries(
      Object.entries(inventory.staleAfterOf).map(([code, duration]) => [
        code,
        secondsIn(duration),
      ]),
    ),
  };
}

async function withDeadline(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`took longer than ${sendMilliseconds / 1000} s`)),
      sendMilliseconds,
    );
  });
  try {
    await Promise.race([sending, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
