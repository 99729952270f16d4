import type {
  WorkOrder,
  WorkOrderAnyVerb,
  WorkOrderChecklist,
  WorkOrderItem,
  WorkOrderItemPatch,
  WorkOrderItems,
  WorkOrderItemVerb,
  WorkOrderItemVerbBody,
  WorkOrderVerbBody,
  WorkLoad,
  WorkLoadQuery,
} from '../maintenance';
import type { Params } from './Call';
import { ifMatch, NounClient } from './NounClient';
import type { BulkAnswer, Written } from './answers';

/** What is done to many work orders at once. */
export interface WorkOrderBulk {
  refs?: readonly string[];
  filter?: readonly string[];
  query?: string;
  fullTextFilterTerm?: string;
  verb: 'assign' | 'plan' | 'release' | 'cancel';
  body?: WorkOrderVerbBody;
  partial?: boolean;
}

/** What work orders can do beside what every noun can. */
export class WorkOrderClient extends NounClient<WorkOrder> {
  /** One use case on one order; with `version`, only if nobody changed it since. */
  act(
    ref: string,
    verb: WorkOrderAnyVerb,
    body: WorkOrderVerbBody,
    version?: number,
  ): Promise<Written<WorkOrder>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** The same to many: a result for each. */
  bulk(request: WorkOrderBulk): Promise<BulkAnswer> {
    return this.call('POST', this.path('bulk'), { body: request });
  }

  /** Who has how much to do in which week, and the time for it. */
  load(params: WorkLoadQuery): Promise<WorkLoad> {
    return this.call('GET', this.path('load'), { params: { ...params } });
  }

  /** The steps that the order asks for. */
  checklist(ref: string): Promise<WorkOrderChecklist> {
    return this.call('GET', this.path(ref, 'checklist'));
  }

  /** Its assets, by their tags, and how each stands. */
  items(ref: string, params?: Params): Promise<WorkOrderItems> {
    return this.call('GET', this.path(ref, 'assets'), { params });
  }

  /** One of them, by its tag or id. */
  item(ref: string, asset: string): Promise<WorkOrderItem> {
    return this.call('GET', this.path(ref, 'assets', asset));
  }

  /** The orders of an asset, the latest first, and how it stands in each. */
  ofAsset(asset: string, params?: Params): Promise<WorkOrderItems> {
    const path = `/assets/${encodeURIComponent(asset)}/work-orders`;
    return this.call('GET', path, { params });
  }

  /** Keeps a draft of what was found; `version` is the item's. */
  draftItem(
    ref: string,
    asset: string,
    version: number,
    patch: WorkOrderItemPatch,
  ): Promise<WorkOrderItem> {
    return this.call('PATCH', this.path(ref, 'assets', asset), {
      body: patch,
      headers: ifMatch(version),
    });
  }

  /**
   * Done, skipped, or open again. With the same key again it answers the same and does nothing: for a phone that lost its
   * connection.
   */
  actOnItem(
    ref: string,
    asset: string,
    verb: WorkOrderItemVerb,
    body: WorkOrderItemVerbBody,
    options: { version?: number; idempotencyKey?: string } = {},
  ): Promise<WorkOrderItem> {
    const { version, idempotencyKey } = options;
    return this.call('POST', this.path(ref, 'assets', asset, verb), {
      body,
      headers: {
        ...(version === undefined ? {} : ifMatch(version)),
        ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      },
    });
  }
}
