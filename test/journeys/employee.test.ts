import { bodyOf, people, Portal, PortalClient, waitFor } from '../support';
import type { Call } from './Call';
import { changeRef, isOfChanges } from './changeCalls';
import { everyCall } from './everyCall';
import { readsAllocations } from './licenceCalls';
import { isPersonal, isRead } from './operations';
import { rowsOf } from './rowsOf';
import { answersOtherThan, callsWhere } from './sendCalls';
import { Estate, startEstate } from './startEstate';

const parc = '/api/parc';

describe('an employee', () => {
  let estate: Estate;
  let portal: Portal;
  let manager: PortalClient;
  let employee: PortalClient;
  let calls: Record<string, Call>;
  let others: string;
  /** Tags of all that is theirs. */
  let theirs: string[];

  beforeAll(async () => {
    estate = await startEstate();
    ({ portal, calls, others } = estate);
    manager = portal.as('fleetManager');
    employee = portal.as('employee');
    theirs = [estate.mine, estate.ours, estate.mineInGit].sort();
  });
  afterAll(() => estate?.stop());

  it('is refused every operation but the reading of assets and allocations', async () => {
    const denied = callsWhere(
      calls,
      operation =>
        !readsAssets(operation) &&
        !readsAllocations(operation) &&
        !isPersonal(operation) &&
        !isOfChanges(operation) &&
        operation !== 'get /openapi.json',
    );
    expect(await answersOtherThan([403], employee, denied)).toEqual([]);
    // Their own equipment they may not change either.
    const ofMine = callsWhere(
      everyCall({
        asset: estate.mine,
        deletedAsset: estate.mine,
        file: estate.file,
      }),
      operation => operation.includes(' /assets') && !isRead(operation),
    );
    expect(await answersOtherThan([403], employee, ofMine)).toEqual([]);
  });

  it('finds no confidential change that does not concern them, on any route', async () => {
    const ofOne = callsWhere(calls, operation =>
      operation.includes(' /changes/{ref}'),
    );
    expect(Object.keys(ofOne).length).toBeGreaterThan(30);
    expect(await answersOtherThan([403, 404], employee, ofOne)).toEqual([]);
    const reads = callsWhere(ofOne, isRead);
    expect(await answersOtherThan([404], employee, reads)).toEqual([]);
    const lists = [
      await employee.get(`${parc}/changes?fullTextFilterTerm=Move`),
      await employee.get(`${parc}/changes?filter=number=${changeRef}`),
      await employee.get(`${parc}/changes?filter=isConfidential=true`),
      await employee.post(`${parc}/changes/by-refs`, { refs: [changeRef] }),
      await employee.get(`${parc}/changes?deleted=true`),
    ];
    // A file of the examples is read meanwhile, and is no secret.
    const found = lists.flatMap(each => bodyOf(each).items);
    const isSecret = (each: { ref: string; isConfidential?: boolean }) =>
      each.ref === changeRef || each.isConfidential;
    expect(found.filter(isSecret)).toEqual([]);
    const { groups } = bodyOf(
      await employee.get(`${parc}/changes/totals?filter=isConfidential=true`),
    );
    expect(groups).toEqual([]);
  });

  describe('is shown only what is theirs or their group’s', () => {
    const read = async (below: string) =>
      employee.get(`${parc}/assets${below}`);
    const tagsOf = (items: { tag: string }[]) =>
      items.map(({ tag }) => tag).sort();
    const hidden = async (suffix: string) => {
      expect((await read(`/${others}${suffix}`)).status).toBe(404);
      expect((await read(`/EXAMPLE-SRV-01${suffix}`)).status).toBe(404);
      for (const tag of theirs) {
        expect((await read(`/${tag}${suffix}`)).status).toBe(200);
      }
    };
    const cases: Record<string, () => Promise<void>> = {
      'get /assets': async () => {
        const { items, totalItems } = bodyOf(await read(''));
        expect(tagsOf(items)).toEqual(theirs);
        expect(totalItems).toBe(3);
        for (const narrowed of [
          'filter=serial=PF-OTHERS',
          `filter=tag=${others}`,
          'fullTextFilterTerm=OTHERS',
          'deleted=true',
          `query=${encodeURIComponent(
            JSON.stringify({ serial: 'PF-OTHERS' }),
          )}`,
        ]) {
          expect(bodyOf(await read(`?${narrowed}`))).toMatchObject({
            items: [],
            totalItems: 0,
          });
        }
      },
      'post /assets/by-refs': async () => {
        const { items } = bodyOf(
          await employee.post(`${parc}/assets/by-refs`, {
            refs: [...theirs, others, 'EXAMPLE-SRV-01'],
            deleted: true,
          }),
        );
        expect(tagsOf(items)).toEqual(theirs);
      },
      'get /quick-find': async () => {
        const { items } = bodyOf(
          await employee.get(`${parc}/quick-find?term=user&limit=50`),
        );
        expect(tagsOf(items)).toEqual([estate.mine, estate.mineInGit].sort());
        for (const term of [others, 'PF-OTHERS', 'EXAMPLE', 'lambert']) {
          expect(
            bodyOf(await employee.get(`${parc}/quick-find?term=${term}`)).items,
          ).toEqual([]);
        }
      },
      'get /assets/facets': async () => {
        const { facets } = bodyOf(
          await read('/facets?facet=category&facet=assignedTo'),
        );
        expect(countOf(facets.category)).toBe(3);
        expect(facets.assignedTo).not.toContainEqual(
          expect.objectContaining({ value: people.technician }),
        );
      },
      'get /assets/totals': async () => {
        const { groups } = bodyOf(await read('/totals'));
        expect(countOf(groups)).toBe(3);
      },
      'get /assets/export': async () => {
        for (const format of ['csv', 'xlsx', 'jsonl']) {
          const { bytes } = await read(`/export?format=${format}&fields=tag`);
          const rows = await rowsOf(format, bytes);
          expect(rows.flat().sort()).toEqual(theirs);
        }
      },
      'get /assets/{ref}': () => hidden(''),
      'get /assets/{ref}/history': () => hidden('/history'),
      'get /assets/{ref}/yaml': () => hidden('/yaml'),
      'get /assets/{ref}/inventory': () => hidden('/inventory'),
      'get /assets/{ref}/components': () => hidden('/components'),
      'get /assets/{ref}/software': () => hidden('/software'),
      'get /assets/{ref}/interfaces': () => hidden('/interfaces'),
      'get /assets/{ref}/ports': () => hidden('/ports'),
      'get /assets/{ref}/readings': () => hidden('/readings'),
      'get /assets/{ref}/users-seen': () => hidden('/users-seen'),
      'get /assets/{ref}/timeline': () => hidden('/timeline'),
      'get /assets/{ref}/links': () => hidden('/links'),
      'get /assets/{ref}/comments': () => hidden('/comments'),
      'get /assets/{ref}/files': () => hidden('/files'),
      'get /assets/{ref}/files/{id}': async () => {
        for (const tag of [others, ...theirs]) {
          const answer = await read(`/${tag}/files/${estate.file}`);
          expect(answer.status).toBe(404);
        }
      },
    };

    it('in each operation that reads assets, of which there are no others', () => {
      expect(Object.keys(cases).sort()).toEqual(
        Object.keys(callsWhere(calls, readsAssets)).sort(),
      );
    });

    it.each(Object.entries(cases))('in %s', (_operation, check) => check());
  });

  it('opens an export by a plain link with the portal’s cookie, which opens nothing else', async () => {
    const answer = await employee.get(`${parc}/.backstage/auth/v1/cookie`);
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie()[0].split(';');
    const open = (method: string, below: string) =>
      portal.anonymous.send(method, `${parc}${below}`, undefined, {
        headers: { cookie },
      });

    const opened = await open('GET', '/assets/export?format=csv&fields=tag');
    expect(opened.status).toBe(200);
    expect((await rowsOf('csv', opened.bytes)).flat().sort()).toEqual(theirs);
    expect((await open('GET', '/suppliers/export')).status).toBe(403);
    expect((await open('GET', '/assets')).status).toBe(401);
    expect(
      (await open('POST', `/assets/${estate.mine}/take-back`)).status,
    ).toBe(401);
  });

  it('sees in the catalog only theirs of the four kinds, which a fleet manager sees with their relations', async () => {
    const relations = async (kind: string, name: string) =>
      bodyOf(
        await manager.get(
          `/api/catalog/entities/by-name/${kind}/default/${name}`,
        ),
      ).relations.map(
        ({ type, targetRef }: { type: string; targetRef: string }) =>
          `${type} ${targetRef}`,
      );
    await waitFor(
      async () => (await relations('user', 'ines.garnier')).length >= 3,
      { what: 'the relations to be there' },
    );
    for (const [kind, name, expected] of relationsOfExamples) {
      expect(await relations(kind, name)).toEqual(
        expect.arrayContaining([...expected]),
      );
    }

    const names = async (client: PortalClient, kind: string) =>
      bodyOf(
        await client.get(
          `/api/catalog/entities/by-query?filter=kind=${kind}&fields=metadata.name`,
        ),
      ).items.map((each: { metadata: { name: string } }) => each.metadata.name);
    // Two of files, three that were made in the portal.
    await waitFor(
      async () => (await names(manager, 'hardwareasset')).length === 5,
      { what: 'the assets to be in the catalog' },
    );
    expect((await names(employee, 'hardwareasset')).sort()).toEqual(
      ['ines-tablet', estate.mine, estate.ours]
        .map(each => each.toLowerCase())
        .sort(),
    );
    expect(await names(employee, 'licence')).toEqual(['example-office-suite']);
    expect(await names(employee, 'maintenanceplan')).toEqual([]);
    expect(await names(employee, 'changerecord')).toEqual([]);
    const hidden = 'hardwareasset/default/example-srv-01';
    const byName = `/api/catalog/entities/by-name/${hidden}`;
    expect((await employee.get(byName)).status).toBe(404);
    const byRefs = await employee.post('/api/catalog/entities/by-refs', {
      entityRefs: ['hardwareasset:default/example-srv-01'],
    });
    expect(bodyOf(byRefs).items).toEqual([null]);
  });

  it('finds in the portal’s search only theirs', async () => {
    const found = async (client: PortalClient) =>
      bodyOf(await client.get('/api/search/query?term=workshop')).results.map(
        (each: { document: { location: string } }) => each.document.location,
      );
    const tablet = '/parc/assets/TAB-INES';
    const server = '/parc/assets/EXAMPLE-SRV-01';
    await waitFor(async () => (await found(manager)).includes(server), {
      what: 'the search to know the assets',
      timeoutMilliseconds: 60_000,
    });

    expect(await found(manager)).toEqual(
      expect.arrayContaining([tablet, server]),
    );
    expect(await found(employee)).toEqual([tablet]);
  });
});

const relationsOfExamples = [
  [
    'hardwareasset',
    'example-srv-01',
    [
      'ownedBy group:default/it-infrastructure',
      'assignedTo group:default/production',
      'partOf system:default/workshop',
      'dependsOn hardwareasset:default/sw-lyo-01',
      'dependencyOf component:default/workshop-supervisor',
    ],
  ],
  [
    'licence',
    'example-office-suite',
    ['assignedTo user:default/ines.garnier', 'partOf system:default/mail'],
  ],
  [
    'maintenanceplan',
    'example-workstations',
    ['maintains hardwareasset:default/lt-infra-01'],
  ],
  [
    'changerecord',
    'example-move-mail-gateway',
    [
      'affects hardwareasset:default/srv-par-01',
      'raisedBy user:default/stefan.weber',
    ],
  ],
  [
    'user',
    'ines.garnier',
    [
      'hasAssigned hardwareasset:default/ines-tablet',
      'hasAssigned licence:default/example-office-suite',
    ],
  ],
] as const;

function countOf(groups: { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function readsAssets(operation: string): boolean {
  return (
    (operation.includes(' /assets') &&
      isRead(operation) &&
      !operation.endsWith('/work-orders')) ||
    operation === 'get /quick-find'
  );
}
