import { InputError, ResponseError } from '@backstage/errors';
import type {
  Asset,
  FeedItem,
  ParcClient,
} from '@parc/backstage-plugin-parc-common';

/** How many assets a page has, however many are asked for: so that a test needs few. */
const pageSize = 2;

/** The register as its API shows it: a list of assets and a feed that a test changes. */
export class FakeRegister {
  readonly records: Asset[] = [];
  readonly told: FeedItem[] = [];
  /** Changes when the register is restored. */
  epoch = 'first';
  /** The filters that were asked for. */
  readonly filters: unknown[] = [];
  isDown = false;

  add(tag: string, values: object = {}): Asset {
    const asset = {
      id: `id-${tag}`,
      ref: tag,
      tag,
      entityName: tag.toLowerCase(),
      category: { id: 'c', ref: 'switch', name: 'Switch' },
      status: 'in-stock',
      version: 1,
      ...values,
    } as unknown as Asset;
    this.records.push(asset);
    this.tell('asset', asset.id);
    return asset;
  }

  /** What a filter does not match is still a record. */
  hide(asset: Asset): void {
    Object.assign(asset, { isHidden: true });
    this.tell('asset', asset.id);
  }

  tell(noun: string, id: string, ...fields: string[]): void {
    const at = '2026-01-05T10:00:00.000Z';
    this.told.push({ noun, id, action: 'updated', version: 1, at, fields });
  }

  get client(): Pick<ParcClient, 'assets' | 'categories' | 'feed'> {
    const categories = [
      { code: 'network' },
      { code: 'switch', parent: { ref: 'network' } },
    ];
    const list = async ({ filter, cursor }: Record<string, string>) => {
      this.filters.push(filter);
      const from = Number(cursor ?? 0);
      const all = this.matching();
      const next = from + pageSize;
      return {
        items: all.slice(from, next),
        pageInfo: next < all.length ? { nextCursor: String(next) } : {},
      };
    };
    const byRefs = async (
      refs: string[],
      { filter }: { filter?: string[] },
    ) => ({
      items: (filter ? this.matching() : this.records).filter(({ id }) =>
        refs.includes(id),
      ),
    });
    return {
      feed: (params: { cursor?: string; from?: 'end' }) => this.feed(params),
      assets: { list, byRefs },
      categories: { list: async () => ({ items: categories }) },
    } as never;
  }

  private matching(): Asset[] {
    return this.records.filter(each => !('isHidden' in each));
  }

  private async feed({ cursor, from }: { cursor?: string; from?: 'end' }) {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    const end = `${this.epoch}.${this.told.length}`;
    if (from) return { items: [], cursor: end, hasMore: false };
    const [epoch, position] = cursor!.split('.');
    if (epoch !== this.epoch) throw await refusal();
    const items = this.told.slice(Number(position));
    return { items, cursor: end, hasMore: false };
  }
}

function refusal(): Promise<Error> {
  const { name, message } = new InputError('cursor: belongs to another feed');
  const body = { error: { name, message }, response: { statusCode: 400 } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status: 400,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
