import { InputError, ResponseError } from '@backstage/errors';
import type {
  Allocation,
  Asset,
  Change,
  FeedItem,
  Licence,
  MaintenancePlan,
  ParcClient,
} from '@parc/backstage-plugin-parc-common';

/** How many assets a page has, however many are asked for: so that a test needs few. */
const pageSize = 2;

/** The register as its API shows it: a list of assets and a feed that a test changes. */
export class FakeRegister {
  readonly records: Asset[] = [];
  readonly licences: Licence[] = [];
  readonly plans: MaintenancePlan[] = [];
  readonly changes: Change[] = [];
  /** The systems of the assets that a query matches. */
  readonly systems = new Map<string, string[]>();
  readonly allocations: Allocation[] = [];
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

  addLicence(number: string, values: object = {}): Licence {
    const licence = {
      id: `id-${number}`,
      ref: number,
      number,
      name: number,
      entityName: number.toLowerCase(),
      type: 'perpetual',
      status: 'active',
      ...values,
    } as unknown as Licence;
    this.licences.push(licence);
    this.tell('licence', licence.id);
    return licence;
  }

  addPlan(code: string, values: object = {}): MaintenancePlan {
    const plan = {
      id: `id-${code}`,
      ref: code,
      code,
      name: code,
      entityName: code,
      kind: 'preventive',
      status: 'active',
      basis: 'floating',
      covers: '{}',
      ...values,
    } as unknown as MaintenancePlan;
    this.plans.push(plan);
    this.tell('maintenance-plan', plan.id);
    return plan;
  }

  addChange(number: string, values: object = {}): Change {
    const change = {
      id: `id-${number}`,
      ref: number,
      number,
      title: number,
      entityName: number.toLowerCase(),
      type: 'normal',
      status: 'scheduled',
      owner: 'group:default/it',
      ...values,
    } as unknown as Change;
    this.changes.push(change);
    this.tell('change', change.id);
    return change;
  }

  /** Gives so many of a licence, and says so in the feed as an allocation's change only. */
  allocate(licence: Licence, values: object): void {
    const id = `al-${this.allocations.length}`;
    const given = { id, licence: { id: licence.id }, quantity: 1, ...values };
    this.allocations.push(given as Allocation);
    Object.assign(licence, { allocated: this.allocations.length });
    this.tell('allocation', id);
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

  get client(): Pick<
    ParcClient,
    | 'assets'
    | 'categories'
    | 'licences'
    | 'allocations'
    | 'maintenancePlans'
    | 'changes'
    | 'feed'
  > {
    const categories = [
      { code: 'network' },
      { code: 'switch', parent: { ref: 'network' } },
    ];
    const list =
      (all: () => object[]) =>
      async ({ filter, cursor }: Record<string, string>) => {
        this.filters.push(filter);
        const from = Number(cursor ?? 0);
        const next = from + pageSize;
        return {
          items: all().slice(from, next),
          pageInfo: next < all().length ? { nextCursor: String(next) } : {},
        };
      };
    const byRefs =
      (all: () => Array<{ id: string }>) =>
      async (refs: string[], { filter }: { filter?: string[] }) => ({
        items: all().filter(
          each => refs.includes(each.id) && !(filter && 'isHidden' in each),
        ),
      });
    const living = () => this.records.filter(each => !('isHidden' in each));
    const allocations = async (asked: { query: string; limit: number }) => ({
      items: this.allocations
        .filter(({ licence }) => asked.query.includes(`"${licence.id}"`))
        .slice(0, asked.limit),
    });
    return {
      feed: (params: { cursor?: string; from?: 'end' }) => this.feed(params),
      assets: {
        list: list(living),
        byRefs: byRefs(() => this.records),
        facets: async ({ query }: { query: string }) => ({
          facets: { system: this.systemsBy(query) },
        }),
      },
      maintenancePlans: {
        list: list(() => this.plans),
        byRefs: byRefs(() => this.plans),
      },
      changes: {
        list: list(() => this.changes),
        byRefs: byRefs(() => this.changes),
      },
      licences: {
        list: list(() => this.licences),
        byRefs: byRefs(() => this.licences),
      },
      allocations: {
        list: allocations,
        byRefs: byRefs(() => this.allocations),
      },
      categories: { list: async () => ({ items: categories }) },
    } as never;
  }

  private systemsBy(query: string): Array<{ value: string; count: number }> {
    const [, systems = []] =
      [...this.systems].find(([asked]) => query.includes(asked)) ?? [];
    return systems.map(value => ({ value, count: 1 }));
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
