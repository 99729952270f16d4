import type { RecordService, Who } from '../records';

/** Assets in lists of inventory: only such as the reader may see are named. */
export class VisibleAssets {
  constructor(private readonly records: RecordService) {}

  /** The id of the asset that a list is narrowed to. Throws a NotFoundError, also for what the reader may not see. */
  async idOf(who: Who, ref: string | undefined): Promise<string | undefined> {
    if (ref === undefined) return undefined;
    return (await this.records.get(who, ref)).id;
  }

  /** The same items; an asset that the reader may not see is left out of its item. */
  async only<T extends { asset?: { id: string } }>(
    who: Who,
    items: readonly T[],
  ): Promise<T[]> {
    const ids = new Set(items.flatMap(({ asset }) => asset?.id ?? []));
    if (ids.size === 0) return [...items];
    const records = this.records;
    const visible = await records.visible(records.store.knex, who, [...ids]);
    return items.map(item => {
      if (!item.asset || visible.has(item.asset.id)) return item;
      const { asset: _, ...rest } = item;
      return rest as T;
    });
  }
}
