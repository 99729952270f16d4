import {
  assets,
  fieldsThat,
  type AnyRecord,
  type Money,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { fillSample } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

const natural = new Intl.Collator('und', { numeric: true });
const byNature = (a: string, b: string) =>
  natural.compare(a, b) || (a < b ? -1 : Number(a > b));
const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));

describe.each(testDatabases.eachSupportedId())('lists on %s', databaseId => {
  let parc: RunningParc;
  let all: AnyRecord[];
  const get = async (path: string, params: Record<string, unknown> = {}) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(params)) {
      for (const each of [value].flat()) search.append(name, String(each));
    }
    return parc.as('user:default/manager').get(`${path}?${search}`);
  };
  const list = async (params: Record<string, unknown>) => {
    const { body, status } = await get('/assets', { limit: 1000, ...params });
    expect([status, body.error?.message]).toEqual([200, undefined]);
    return body;
  };
  const tagsOf = (records: AnyRecord[]) => records.map(each => each.tag).sort();
  const query = (given: object) => ({ query: JSON.stringify(given) });
  const refOf = (value: unknown) => (value as Reference | undefined)?.ref;
  /** What a record counts for: each of several values, or the one, or none. */
  const valuesOf = (value: unknown): Array<string | undefined> =>
    Array.isArray(value) ? value : [refOf(value) ?? (value as string)];

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId));
    all = await fillSample(parc);
  });
  afterAll(() => parc.stop());

  /** The value by which PostgreSQL sorts, and how two of them compare. */
  function keyOf(field: string, record: AnyRecord): string | undefined {
    const value = record[field];
    if (value === undefined) return undefined;
    if (field === 'location') return refOf(value);
    if (field === 'category' || field === 'model')
      return (value as Reference).name;
    if (field === 'purchaseCost') {
      const { amount } = value as Money;
      // Minor units, as wide as the widest.
      return amount.replace('.', '').padStart(20, '0');
    }
    return String(value);
  }
  const plain = ['status', 'owner', 'assignedTo'];

  function inOrder(field: string, descending: boolean): string[] {
    const compare = plain.includes(field) ? byCode : byNature;
    const way = descending ? -1 : 1;
    const filled = all.filter(each => keyOf(field, each) !== undefined);
    const empty = all.filter(each => keyOf(field, each) === undefined);
    filled.sort(
      (a, b) =>
        way *
        (compare(keyOf(field, a)!, keyOf(field, b)!) || byCode(a.id, b.id)),
    );
    empty.sort((a, b) => byCode(a.id, b.id));
    return [...filled, ...empty].map(each => each.id);
  }

  describe('by references', () => {
    const byRefs = (body: object) =>
      parc.as('user:default/manager').post('/assets/by-refs').send(body);

    it('are those that there are, by id or tag, that match', async () => {
      const [first, second, third] = all;
      const refs = [first.id, second.ref.toLowerCase(), third.ref, 'NONE'];
      const { body } = await byRefs({ refs }).expect(200);
      expect(body.items).toEqual(
        expect.arrayContaining([first, second, third]),
      );
      expect(body.items).toHaveLength(3);
      const narrowed = await byRefs({
        refs,
        filter: [`tag=${second.ref}`],
        fields: ['entityName'],
      }).expect(200);
      expect(narrowed.body.items).toEqual([
        expect.objectContaining({
          id: second.id,
          entityName: second.entityName,
        }),
      ]);
      expect(narrowed.body.items[0]).not.toHaveProperty('serial');
    });

    it.each([
      ['more than 1,000', { refs: Array(1_001).fill('x') }],
      ['a filter that there is none of', { refs: ['x'], filter: ['nose=1'] }],
      ['a field that there is none of', { refs: ['x'], fields: ['nose'] }],
      ['no list', { refs: 'x' }],
    ])('refuse %s', (_what, body) => byRefs(body).expect(400));
  });

  it.each(
    fieldsThat(assets, 'sort').flatMap(field => [
      [field, 'asc'],
      [field, 'desc'],
    ]),
  )(
    'pages through all by %s,%s forward and back, each once, in natural order',
    async (field, way) => {
      const page = (cursor?: string) =>
        list({
          orderField: `${field},${way}`,
          limit: 7,
          totalItems: 'exclude',
          fields: 'tag',
          ...(cursor ? { cursor } : {}),
        });
      const pages: string[][] = [];
      let answer = await page();
      expect(answer.pageInfo.prevCursor).toBeUndefined();
      for (;;) {
        pages.push(answer.items.map((each: AnyRecord) => each.id));
        if (!answer.pageInfo.nextCursor) break;
        answer = await page(answer.pageInfo.nextCursor);
      }
      expect(pages.flat()).toEqual(inOrder(field, way === 'desc'));
      expect(pages.slice(0, -1).every(each => each.length === 7)).toBe(true);
      for (const expected of pages.slice(0, -1).reverse()) {
        answer = await page(answer.pageInfo.prevCursor);
        expect(answer.items.map((each: AnyRecord) => each.id)).toEqual(
          expected,
        );
        expect(answer.pageInfo.nextCursor).toBeDefined();
      }
      expect(answer.pageInfo.prevCursor).toBeUndefined();
    },
  );

  it('goes on where it was when records come and go between pages', async () => {
    const manager = parc.as('user:default/manager');
    const first = await list({ limit: 5 });
    const last = first.items[4];
    const { body: added } = await manager
      .post('/assets')
      .send({ tag: 'AAA-1', category: 'other' })
      .expect(201);
    await manager
      .delete(`/assets/${last.id}`)
      .set('If-Match', `"${last.version}"`)
      .expect(204);
    const second = await list({ limit: 5, cursor: first.pageInfo.nextCursor });
    const order = inOrder('tag', false);
    expect(second.items.map((each: AnyRecord) => each.id)).toEqual(
      order.slice(5, 10),
    );
    await manager.post(`/assets/${last.id}/restore`).expect(200);
    await manager
      .delete(`/assets/${added.id}`)
      .set('If-Match', '"1"')
      .expect(204);
    await parc.knex('assets').where({ id: added.id }).delete();
  });

  it('refuses a cursor of another sort, of another list, or made up', async () => {
    const { pageInfo } = await list({ limit: 5, orderField: 'name,asc' });
    const cursor = pageInfo.nextCursor;
    const made = (value: object) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const known = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const warranty = await list({ limit: 5, orderField: 'warrantyEnd' });
    const dated = JSON.parse(
      Buffer.from(warranty.pageInfo.nextCursor, 'base64url').toString(),
    );
    for (const [path, params] of [
      ['/assets', { cursor, orderField: 'name,desc' }],
      ['/assets', { cursor }],
      ['/models', { cursor, orderField: 'name,asc' }],
      ['/assets', { cursor: 'x' }],
      ['/assets', { cursor: made({ ...known, id: "' or 1=1" }) }],
      ['/assets', { cursor: made({ ...known, extra: 1 }) }],
      [
        '/assets',
        {
          orderField: 'name,asc',
          cursor: made({ ...known, value: 'a\u0000' }),
        },
      ],
      [
        '/assets',
        {
          orderField: 'warrantyEnd',
          cursor: made({ ...dated, value: '2024-13-45' }),
        },
      ],
      ['/assets', { cursor: 'x'.repeat(3_000) }],
    ] as const) {
      const { status, body } = await get(path, params);
      expect([params, status]).toEqual([params, 400]);
      expect(body.error.message).toContain('cursor');
    }
  });

  const within = (ref: string | undefined, branch: string) =>
    ref === branch || Boolean(ref?.startsWith(`${branch}/`));
  const isNetwork = (each: AnyRecord) =>
    ['network', 'switch', 'router'].includes(refOf(each.category)!);
  const filters: Array<
    [string, Record<string, unknown>, (each: AnyRecord) => boolean]
  > = [
    ['a choice', { filter: 'status=lost' }, r => r.status === 'lost'],
    [
      'two values of one key',
      { filter: 'status=lost,status=retired' },
      r => ['lost', 'retired'].includes(String(r.status)),
    ],
    [
      'two keys',
      { filter: 'status=in-stock,condition=good' },
      r => r.status === 'in-stock' && r.condition === 'good',
    ],
    [
      'two filters',
      { filter: ['status=lost', 'condition=good'] },
      r => r.status === 'lost' || r.condition === 'good',
    ],
    [
      'a branch of places',
      { filter: 'location=par/b1' },
      r => within(refOf(r.location), 'PAR/B1'),
    ],
    [
      'a site, not its neighbour with the same beginning',
      { filter: 'location=PAR' },
      r => within(refOf(r.location), 'PAR'),
    ],
    ['a branch of categories', { filter: 'category=network' }, isNetwork],
    [
      'a place by its id',
      query({ $not: { $not: { location: 'LYO' } } }),
      r => refOf(r.location) === 'LYO',
    ],
    ['an unknown place', { filter: 'location=NOWHERE' }, () => false],
    [
      'a text without regard to case',
      { filter: 'name=ÉMILE' },
      r => r.name === 'Émile',
    ],
    [
      'an order',
      { filter: 'orderNumber=PO-9' },
      r => /^po-9$/i.test(String(r.orderNumber)),
    ],
    [
      'a model',
      { filter: 'model=HP-elite,model=aruba-6100' },
      r => refOf(r.model) === 'aruba-6100',
    ],
    [
      'an owner',
      { filter: 'owner=Group:IT' },
      r => r.owner === 'group:default/it',
    ],
    [
      'who has it',
      { filter: 'assignedTo=user:default/ines' },
      r => r.assignedTo === 'user:default/ines',
    ],
    [
      'one of a list',
      { filter: 'dependsOn=component:vpn' },
      r => Boolean(r.dependsOn),
    ],
    [
      'a word, however it is written',
      { filter: 'tags=VIP' },
      r => ((r.tags as string[]) ?? []).includes('vip'),
    ],
    [
      'a hardware address',
      { filter: 'macAddresses=00:11:22:33:44:11' },
      r => String(r.macAddresses) === '00:11:22:33:44:11',
    ],
    [
      'a day',
      { filter: 'warrantyEnd=2025-02-02' },
      r => r.warrantyEnd === '2025-02-02',
    ],
    [
      'that there is a value',
      { filter: 'serial' },
      r => r.serial !== undefined,
    ],
    [
      'that there is none',
      query({ serial: { $exists: false } }),
      r => r.serial === undefined,
    ],
    [
      'that there is no place',
      query({ location: { $exists: false } }),
      r => r.location === undefined,
    ],
    [
      'that there is no cost',
      query({ purchaseCost: { $exists: false } }),
      r => r.purchaseCost === undefined,
    ],
    [
      'days between',
      query({ warrantyEnd: { $gte: '2024-06-01', $lt: '2025-06-01' } }),
      r =>
        String(r.warrantyEnd ?? '') >= '2024-06-01' &&
        String(r.warrantyEnd) < '2025-06-01',
    ],
    [
      'days after',
      query({ purchaseDate: { $gt: '2020-01-31' } }),
      r =>
        r.purchaseDate !== undefined && String(r.purchaseDate) > '2020-01-31',
    ],
    [
      'money in its own currency only',
      query({ purchaseCost: { $gt: '99.99 EUR' } }),
      r => (r.purchaseCost as Money)?.amount === '1234.50',
    ],
    [
      'money up to and with',
      query({ purchaseCost: { $lte: '1500 JPY' } }),
      r => (r.purchaseCost as Money)?.currency === 'JPY',
    ],
    [
      'a moment',
      query({ lastSeen: { $gte: '2024-05-01T00:00:00+02:00' } }),
      r => r.lastSeen !== undefined,
    ],
    [
      'a moment by its day',
      query({ lastSeen: { $lt: '2024-05-01' } }),
      () => false,
    ],
    [
      'a beginning',
      query({ name: { $hasPrefix: 'SRV' } }),
      r => String(r.name ?? '').startsWith('srv'),
    ],
    [
      'a beginning with signs of LIKE',
      query({ name: { $hasPrefix: 'a_' } }),
      r => r.name === 'a_b',
    ],
    [
      'a beginning of a reference',
      query({ model: { $hasPrefix: 'dell-' } }),
      r => refOf(r.model)?.startsWith('dell-') ?? false,
    ],
    [
      'a beginning of an entity reference',
      query({ assignedTo: { $hasPrefix: 'user:' } }),
      r => String(r.assignedTo ?? '').startsWith('user:'),
    ],
    [
      'natural order',
      query({ name: { $gt: 'srv 2', $lt: 'srv 11' } }),
      r => r.name === 'srv 10',
    ],
    [
      'not, for those without a value too',
      query({ $not: { condition: 'good' } }),
      r => r.condition !== 'good',
    ],
    [
      'any and all',
      query({
        $any: [
          { status: 'lost' },
          { $all: [{ status: 'retired' }, { serial: { $exists: true } }] },
        ],
      }),
      r =>
        r.status === 'lost' ||
        (r.status === 'retired' && r.serial !== undefined),
    ],
    ['nothing of an empty any', query({ $any: [] }), () => false],
    ['everything of an empty all', query({ $all: [] }), () => true],
    [
      '$in',
      query({ status: { $in: ['lost', 'planned'] } }),
      r => ['lost', 'planned'].includes(String(r.status)),
    ],
    [
      'part of a serial',
      { fullTextFilterTerm: 'g1011x' },
      r => r.serial === '5CG1011XY',
    ],
    [
      'an accent left out',
      { fullTextFilterTerm: 'ZOE' },
      r => r.name === 'Zoé',
    ],
    [
      'an accent too many',
      { fullTextFilterTerm: 'émilé' },
      r => /^[ée]mile$/i.test(String(r.name ?? '')),
    ],
    [
      'the name of the model',
      { fullTextFilterTerm: 'latitude' },
      r => refOf(r.model) === 'dell-latitude-5440',
    ],
    [
      'several words, each somewhere',
      { fullTextFilterTerm: 'lenovo 5cg' },
      r => refOf(r.model) === 'lenovo-t14' && r.serial !== undefined,
    ],
    [
      'signs of LIKE as they are',
      { fullTextFilterTerm: 'a_b' },
      r => r.name === 'a_b',
    ],
    [
      'a host name',
      { fullTextFilterTerm: 'lt-10.acme' },
      r => r.hostname === 'lt-10.acme.example',
    ],
    [
      'filter, query and text together',
      {
        filter: 'category=laptop',
        ...query({ serial: { $exists: true } }),
        fullTextFilterTerm: 'srv',
      },
      r =>
        refOf(r.category) === 'laptop' &&
        r.serial !== undefined &&
        String(r.name ?? '').startsWith('srv'),
    ],
  ];

  it.each(filters)('filters by %s', async (_, params, isMeant) => {
    const body = await list(params);
    expect(tagsOf(body.items)).toEqual(tagsOf(all.filter(isMeant)));
    expect(body.totalItems).toBe(body.items.length);
  });

  it('filters by the id of a reference as by its code', async () => {
    const { id } = all.find(each => refOf(each.location) === 'LYO')!
      .location as Reference;
    const byId = await list({ filter: `location=${id}` });
    const byCode2 = await list({ filter: 'location=LYO' });
    expect(tagsOf(byId.items)).toEqual(tagsOf(byCode2.items));
    expect(byId.items.length).toBeGreaterThan(3);
  });

  it('counts the values of facets over the filter, empty ones too', async () => {
    const { body } = await get('/assets/facets', {
      facet: fieldsThat(assets, 'group'),
      filter: 'category=network',
    });
    const counted = all.filter(isNetwork);
    expect(Object.keys(body.facets)).toEqual(fieldsThat(assets, 'group'));
    for (const field of fieldsThat(assets, 'group')) {
      const expected = new Map<string | undefined, number>();
      for (const each of counted) {
        for (const value of valuesOf(each[field]))
          expected.set(value, (expected.get(value) ?? 0) + 1);
      }
      const given = body.facets[field] as Array<{
        value?: string;
        count: number;
      }>;
      expect(new Map(given.map(({ value, count }) => [value, count]))).toEqual(
        expected,
      );
      const counts = given.map(each => each.count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
    expect(body.facets.category).toContainEqual({
      value: 'switch',
      name: 'Switch',
      nameFr: 'Commutateur',
      count: expect.any(Number),
    });
    expect(
      body.facets.model.find(
        (each: { value?: string }) => each.value === 'aruba-6100',
      ).name,
    ).toBe('Aruba 6100');
  });

  it.each([undefined, ...fieldsThat(assets, 'group')])(
    'adds up money by %s, each currency by itself',
    async by => {
      const { body } = await get('/assets/totals', {
        measure: 'purchaseCost',
        ...(by ? { by } : {}),
        filter: 'status=in-stock,status=deployed',
      });
      const expected = new Map<string, { count: number; sum: number }>();
      for (const each of all) {
        if (!['in-stock', 'deployed'].includes(String(each.status))) continue;
        const cost = each.purchaseCost as Money | undefined;
        for (const value of valuesOf(by && each[by])) {
          const key = `${value} ${cost?.currency}`;
          const group = expected.get(key) ?? { count: 0, sum: 0 };
          group.count += 1;
          group.sum += Number(cost?.amount ?? 0);
          expected.set(key, group);
        }
      }
      const groups = body.groups as Array<{
        value?: string;
        currency?: string;
        count: number;
        sum?: string;
      }>;
      expect(
        new Map(
          groups.map(({ value, currency, count, sum }) => [
            `${value} ${currency}`,
            { count, sum: Math.round(Number(sum ?? 0) * 1000) / 1000 },
          ]),
        ),
      ).toEqual(
        new Map(
          Array.from(expected, ([key, { count, sum }]) => [
            key,
            { count, sum: Math.round(sum * 1000) / 1000 },
          ]),
        ),
      );
      for (const { currency, sum } of groups)
        expect(sum === undefined).toBe(currency === undefined);
    },
  );

  it('says sums in the digits of their currency, and counts without a measure', async () => {
    const { body } = await get('/assets/totals', { measure: 'purchaseCost' });
    const sums = Object.fromEntries(
      body.groups.map((each: { currency?: string; sum?: string }) => [
        each.currency,
        each.sum,
      ]),
    );
    expect(sums).toEqual({
      EUR: expect.stringMatching(/^\d+\.\d{2}$/),
      JPY: expect.stringMatching(/^\d+$/),
      KWD: expect.stringMatching(/^\d+\.\d{3}$/),
      undefined: undefined,
    });
    const counts = await get('/assets/totals');
    expect(counts.body).toEqual({ groups: [{ count: all.length }] });
  });

  it('answers only the fields asked for, and what every record has', async () => {
    const { items } = await list({
      fields: 'tag,location',
      filter: 'location=LYO',
      orderField: 'model,asc',
    });
    expect(Object.keys(items[0]).sort()).toEqual([
      'createdAt',
      'id',
      'location',
      'ref',
      'tag',
      'updatedAt',
      'version',
    ]);
  });

  it('counts on request only', async () => {
    const excluded = await list({ totalItems: 'exclude', limit: 1 });
    expect(excluded.totalItems).toBeUndefined();
    const exact = await list({ totalItems: 'exact', limit: 1 });
    expect(exact.totalItems).toBe(all.length);
  });

  it('lists the deleted ones apart', async () => {
    const { items } = await list({ deleted: 'true' });
    expect(items).toHaveLength(3);
    for (const each of items) {
      expect(each.deletedAt).toEqual(expect.any(String));
      expect(all.some(({ id }) => id === each.id)).toBe(false);
    }
  });

  it.each([
    ['/assets', { filter: 'colour=red' }, 'colour'],
    ['/assets', { filter: 'notes=x' }, 'notes'],
    ['/assets', { orderField: 'notes' }, 'notes'],
    ['/assets', { orderField: 'condition,asc' }, 'condition'],
    ['/assets', { orderField: 'tag,up' }, 'up'],
    ['/assets', { orderField: 'constructor' }, 'constructor'],
    ['/assets', { fields: 'tag,colour' }, 'colour'],
    ['/assets', { fields: '__proto__' }, '__proto__'],
    ['/assets', { limit: 1001 }, 'limit'],
    ['/assets', { limit: 0 }, 'limit'],
    ['/assets', { limit: 'x' }, 'limit'],
    ['/assets', { totalItems: 'all' }, 'totalItems'],
    ['/assets', { deleted: 'maybe' }, 'deleted'],
    ['/assets', { query: '{' }, 'query'],
    ['/assets', { query: '[]' }, 'query'],
    ['/assets', { query: '{"colour":1}' }, 'colour'],
    ['/assets/facets', {}, 'facet'],
    ['/assets/facets', { facet: 'serial' }, 'serial'],
    ['/assets/totals', { measure: 'serial' }, 'serial'],
    ['/assets/totals', { by: 'hasOwnProperty' }, 'hasOwnProperty'],
    ['/assets/export', { format: 'pdf' }, 'format'],
    ['/assets/export', { fields: 'colour' }, 'colour'],
    ['/assets/LT-1/history', { cursor: 'x' }, 'cursor'],
  ] as Array<[string, object, string]>)(
    '%s?%j is refused, naming what is not understood',
    async (path, params, name) => {
      const { status, body } = await get(
        path,
        params as Record<string, unknown>,
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain(name);
    },
  );

  it('counts to ten thousand, and further when asked', async () => {
    await parc.knex.raw(
      `insert into suppliers (id, version, created_at, updated_at, code, name)
       select gen_random_uuid(), 1, now(), now(), 'bulk-' || n, 'Bulk ' || n from generate_series(1, 10005) n`,
    );
    const capped = await get('/suppliers', { limit: 1 });
    expect(capped.body).toMatchObject({ totalItems: 10_000, isCapped: true });
    const exact = await get('/suppliers', { limit: 1, totalItems: 'exact' });
    expect(exact.body.totalItems).toBe(10_007);
    expect(exact.body.isCapped).toBeUndefined();
    await parc.knex('suppliers').whereLike('code', 'bulk-%').delete();
  });
});
