import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { NotFoundError } from '@backstage/errors';
import {
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  type InventoryMessage,
  type InventoryMessageDetails,
  type InventoryStatus,
  type MessagesQuery,
} from '@parc/backstage-plugin-parc-common';
import { Duration, type DateTime } from 'luxon';
import type { HumanDuration } from '@backstage/types';
import { type Access, type Who, pageOf, type Page } from '../../records';
import type { QueueBell } from '../QueueBell';
import type { VisibleAssets } from '../VisibleAssets';
import type { MessageListStore } from './MessageListStore';

/** What came in: a list, what was sent, and working it off again. */
export class MessageService {
  constructor(
    private readonly store: MessageListStore,
    private readonly assets: VisibleAssets,
    private readonly access: Access,
    private readonly bell: QueueBell,
    private readonly clock: () => DateTime,
    private readonly keeps: HumanDuration,
  ) {}

  async list(
    who: Who,
    { asset, ...query }: MessagesQuery,
  ): Promise<Page<InventoryMessage>> {
    await this.access.require(who, parcInventoryReadPermission);
    const assetId = await this.assets.idOf(who, asset);
    const found = await this.store.list({ ...query, assetId });
    const page = pageOf(found, query.limit, each => each.id);
    return { ...page, items: await this.assets.only(who, page.items) };
  }

  async get(who: Who, id: string): Promise<InventoryMessageDetails> {
    await this.access.require(who, parcInventoryReadPermission);
    const found = isMessageId(id) ? await this.store.find(id) : undefined;
    if (!found) throw new NotFoundError(`there is no inventory message ${id}`);
    const [{ passedOver = [], ...message }] = await this.assets.only(who, [
      found,
    ]);
    const named = passedOver.map(each => ({
      ...each,
      asset: { id: each.asset },
    }));
    const seen = (await this.assets.only(who, named)).filter(
      each => each.asset,
    );
    return seen.length
      ? {
          ...message,
          passedOver: seen.map(each => ({ ...each, asset: each.asset.id })),
        }
      : message;
  }

  /** What an agent sent, as it sent it. It names people and what they use. */
  async body(who: Who, id: string): Promise<{ body: Buffer; format: string }> {
    await this.access.require(who, parcInventoryManagePermission);
    const found = isMessageId(id) ? await this.store.body(id) : undefined;
    if (!found)
      throw new NotFoundError(
        `what the inventory message ${id} held is not kept`,
      );
    return { ...found, body: await unfold(found.body) };
  }

  async replay(
    who: Who,
    which: { ids?: readonly string[] },
  ): Promise<{ replayed: number }> {
    await this.access.require(who, parcInventoryManagePermission);
    const replayed = await this.store.replay(which.ids);
    this.bell.ring();
    return { replayed };
  }

  async status(who: Who): Promise<InventoryStatus> {
    await this.access.require(who, parcInventoryReadPermission);
    return this.store.status(this.clock());
  }

  /** Forgets what came in long ago. */
  async forgetOld(): Promise<void> {
    const before = this.clock().minus(Duration.fromObject(this.keeps));
    await this.store.forgetBefore(before.toISO()!);
  }
}

const unfold = promisify<Buffer, Buffer>(inflate);

function isMessageId(id: string): boolean {
  return /^\d{1,18}$/.test(id);
}
