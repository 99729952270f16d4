import {
  parcSoftwareManagePermission,
  usageItemSchema,
  type Reference,
  type RowError,
  type UsageAnswer,
  type UsageItem,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import {
  findReferences,
  fromIssue,
  toRowError,
  type Access,
  type RecordService,
  type Tables,
  type Who,
} from '../../records';
import type { UsageSession, UsageStore } from './UsageStore';

interface Item extends UsageItem {
  row: number;
}

/** Takes reports of usage from whatever counts sessions: a licence server, a metering agent, an identity provider. */
export class UsageService {
  constructor(
    private readonly store: UsageStore,
    private readonly tables: Tables,
    private readonly assets: RecordService,
    private readonly access: Access,
    private readonly clock: () => DateTime,
  ) {}

  /** Writes down what can be; says of each other item what is wrong with it. The same report again changes nothing. */
  async report(who: Who, given: readonly unknown[]): Promise<UsageAnswer> {
    await this.access.require(who, parcSoftwareManagePermission);
    const errors: RowError[] = [];
    const items = given.flatMap((item, index) => {
      const parsed = usageItemSchema.safeParse(item);
      if (parsed.success) return [{ ...parsed.data, row: index + 1 }];
      const issues = parsed.error.issues.slice(0, 1);
      errors.push(
        ...issues.map(each => toRowError(fromIssue(index + 1, item, each))),
      );
      return [];
    });
    const sessions = await this.resolve(who, items, errors);
    const { created, updated } = await this.store.save(
      [...sessions.values()],
      this.clock().toUTC().toISO()!,
    );
    const unchanged = given.length - errors.length - created - updated;
    errors.sort((a, b) => a.row - b.row);
    return { created, updated, unchanged, errors };
  }

  /** The sessions by what makes each one, the last word of a report counting. */
  private async resolve(
    who: Who,
    items: readonly Item[],
    errors: RowError[],
  ): Promise<Map<string, UsageSession>> {
    const products = await this.find(
      'products',
      items.map(({ product }) => product),
    );
    const assets = await this.visibleAssets(who, items);
    const sessions = new Map<string, UsageSession>();
    for (const { row, product, asset, user, from, until } of items) {
      const productId = products.get(product.toLowerCase())?.id;
      const assetId = asset && assets.get(asset.toLowerCase())?.id;
      if (!productId) errors.push(unknown(row, 'product', product));
      else if (asset && !assetId) errors.push(unknown(row, 'asset', asset));
      else {
        const key = [productId, user, assetId, toMoment(from)].join(' ');
        sessions.set(key, {
          productId,
          from: toMoment(from),
          ...(user ? { user } : {}),
          ...(assetId ? { assetId } : {}),
          ...(until ? { until: toMoment(until) } : {}),
        });
      }
    }
    return sessions;
  }

  /** Of the assets that are named, those that the reporter may see. */
  private async visibleAssets(who: Who, items: readonly Item[]) {
    const found = await this.find(
      'assets',
      items.flatMap(({ asset }) => asset ?? []),
    );
    const ids = Array.from(found.values(), ({ id }) => id);
    const visible = await this.assets.visible(this.store.knex, who, ids);
    return new Map([...found].filter(([, { id }]) => visible.has(id)));
  }

  private async find(
    plural: string,
    refs: readonly string[],
  ): Promise<Map<string, Reference>> {
    return refs.length
      ? findReferences(this.store.knex, this.tables.get(plural), refs)
      : new Map();
  }
}

/** To the millisecond, in UTC: as the database keeps it. */
function toMoment(given: string): string {
  return DateTime.fromISO(given, { zone: 'utc' }).toISO()!;
}

function unknown(row: number, field: string, value: string): RowError {
  return { row, field, value, message: `is not a known ${field}` };
}
