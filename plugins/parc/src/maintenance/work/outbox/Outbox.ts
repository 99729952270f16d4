import type {
  ParcClient,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import {
  afterSending,
  entered,
  keyOf,
  type Entry,
  type PendingAsset,
  type PendingWork,
} from './PendingWork';
import { sendWork, type Outcome } from './sendWork';
import type { WorkStore } from './WorkStore';

/** What is shown of an outbox. */
export interface OutboxState {
  /** In the order in which it will be sent. */
  works: readonly PendingWork[];
  /** What the server answered last, by key. */
  answered: ReadonlyMap<string, WorkOrderItem>;
  isSending: boolean;
  /** The last attempt had no answer. */
  isOffline: boolean;
}

/** The order on which something is entered. */
export interface OrderRef {
  id: string;
  ref: string;
}

/** More than one tab would send the same at once. */
const lockName = 'parc-work-outbox';

/**
 * What a technician entered and is not sent yet. It is kept on the device before anything else, and sent in order. What
 * is sent is taken out; what is refused stays, until the reader has decided.
 */
export class Outbox {
  private state: OutboxState = {
    works: [],
    answered: new Map(),
    isSending: false,
    isOffline: false,
  };
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly user: string,
    readonly store: WorkStore,
    private readonly client: ParcClient,
    private readonly now: () => { at: number; today: string },
  ) {}

  /** Takes up what an earlier page has left. */
  async open(): Promise<void> {
    const works = await this.store.pending(this.user);
    this.show({ works: works.sort((a, b) => a.since - b.since) });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): OutboxState => this.state;

  /** What is pending of an asset of an order. */
  pendingOf(orderId: string, assetId: string): PendingAsset | undefined {
    const key = keyOf(this.user, orderId, assetId);
    const found = this.state.works.find(each => each.key === key);
    return found?.kind === 'asset' ? found : undefined;
  }

  /** Enters something about an asset, as it stands on the page. */
  async enter(
    order: OrderRef,
    seen: WorkOrderItem,
    entry: Entry,
  ): Promise<void> {
    const before = this.pendingOf(order.id, seen.asset.id);
    const { at, today } = this.now();
    const start = {
      key: keyOf(this.user, order.id, seen.asset.id),
      user: this.user,
      order: { id: order.id, ref: order.ref },
      since: at,
      day: today,
      seen,
    };
    await this.put(entered(before, entry, start));
  }

  /** That the order is to be closed, after all that was entered before. */
  async close(order: OrderRef): Promise<void> {
    await this.put({
      kind: 'order',
      key: keyOf(this.user, order.id),
      user: this.user,
      order: { id: order.id, ref: order.ref },
      since: this.now().at,
      entry: 1,
    });
  }

  /** The reader gives up what they entered. */
  async discard(key: string): Promise<void> {
    this.show({ works: this.state.works.filter(each => each.key !== key) });
    await this.store.remove(key);
  }

  /** The end of an asset that is not sent yet is taken back; what was found stays. */
  async takeBack(work: PendingAsset): Promise<void> {
    const { verb: _, reason: __, ...rest } = work;
    await this.put({ ...rest, entry: work.entry + 1 });
  }

  /** The reader wants their own, on top of what somebody else did. */
  async keepMine(work: PendingAsset): Promise<void> {
    const { problem, ...rest } = work;
    const seen = problem?.theirs ?? work.seen;
    await this.put({
      ...rest,
      seen,
      isReopening: seen.state !== 'open',
      entry: work.entry + 1,
    });
  }

  /** Another attempt with what was refused. */
  async retry(work: PendingWork): Promise<void> {
    const { problem: _, ...rest } = work;
    await this.put(rest as PendingWork);
  }

  /** Sends all that can be sent, unless another tab is at it. */
  async send(): Promise<void> {
    if (this.state.isSending || this.state.works.length === 0) return;
    this.show({ isSending: true });
    try {
      await alone(() => this.sendAll());
    } finally {
      this.show({ isSending: false });
    }
  }

  private async sendAll(): Promise<void> {
    for (const { key } of this.state.works) {
      const work = this.state.works.find(each => each.key === key);
      if (!work || work.problem || this.mustWait(work)) continue;
      const outcome = await sendWork(work, {
        client: this.client,
        today: this.now().today,
        update: change => this.update(key, work, change),
      });
      this.show({ isOffline: outcome.is === 'later' });
      if (outcome.is === 'later') return;
      await this.settle(key, work, outcome);
    }
  }

  /** An order is closed when nothing of its assets is left. */
  private mustWait(work: PendingWork): boolean {
    return (
      work.kind === 'order' &&
      this.state.works.some(
        each => each.kind === 'asset' && each.order.id === work.order.id,
      )
    );
  }

  private async settle(
    key: string,
    sent: PendingWork,
    outcome: Exclude<Outcome, { is: 'later' }>,
  ): Promise<void> {
    const now = this.state.works.find(each => each.key === key) ?? sent;
    if (outcome.is === 'problem') {
      await this.put({ ...now, problem: outcome.problem });
      return;
    }
    const { item } = outcome;
    if (item)
      this.show({ answered: new Map(this.state.answered).set(key, item) });
    const rest =
      item && now.kind === 'asset' && sent.kind === 'asset'
        ? afterSending(now, sent, item)
        : undefined;
    await (rest ? this.put(rest) : this.discard(key));
  }

  private async update(
    key: string,
    sent: PendingWork,
    change: (before: PendingAsset) => PendingAsset,
  ): Promise<PendingAsset> {
    const now = this.state.works.find(each => each.key === key) ?? sent;
    const next = change(now as PendingAsset);
    // Each change is sent by itself, a second later: what did not change would be sent for ever.
    if (next !== now) await this.put(next);
    return next;
  }

  private async put(work: PendingWork): Promise<void> {
    const { works } = this.state;
    const isKnown = works.some(({ key }) => key === work.key);
    this.show({
      works: isKnown
        ? works.map(each => (each.key === work.key ? work : each))
        : [...works, work],
    });
    await this.store.put(work);
  }

  private show(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }
}

/** Runs where no other tab does; without locks in the browser, at once: the server takes nothing twice. */
async function alone(run: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  if (!locks) {
    await run();
    return;
  }
  await locks.request(lockName, { ifAvailable: true }, async lock => {
    if (lock) await run();
  });
}
