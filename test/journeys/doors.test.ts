import { Client } from 'pg';
import { loadEstate } from '../bench/estate/loadEstate';
import {
  bodyOf,
  people,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';
import { rowsOf } from './rowsOf';
import { SignalListener } from './SignalListener';

jest.setTimeout(900_000);

const size = 30_000;
const parc = '/api/parc';
type Item = { tag: string; serial: string; id: string };

describe('an employee with one laptop among 30,000 assets', () => {
  let portal: Portal;
  let manager: PortalClient;
  let employee: PortalClient;
  /** Theirs, and one that was handed to somebody else. */
  let mine: Item;
  let other: Item;
  let signals: SignalListener;

  beforeAll(async () => {
    portal = await startPortal({ config });
    manager = portal.as('fleetManager');
    employee = portal.as('employee');
    await fillEstate(portal);
    signals = await SignalListener.connect(portal.url, employee, 'parc:assets');
    const { items } = bodyOf(
      await manager.get(
        `${parc}/assets?filter=category=laptop,status=in-stock,serial&limit=2`,
      ),
    );
    [mine, other] = items;
    await handOut(mine, people.employee);
    await handOut(other, people.technician);
    await indexNow();
  });
  afterAll(async () => {
    signals?.stop();
    await portal?.stop();
  });

  const handOut = async ({ tag }: Item, assignedTo: string) =>
    bodyOf(
      await manager.post(`${parc}/assets/${tag}/hand-out`, { assignedTo }),
    );
  const searched = async (client: PortalClient, term: string) =>
    bodyOf(
      await client.get(`/api/search/query?term=${encodeURIComponent(term)}`),
    ).results.flatMap(
      (each: { document: { tag?: string } }) => each.document.tag ?? [],
    );
  /** The index is made once a day here, and when told to. */
  const indexNow = async () => {
    await waitFor(
      async () => {
        await manager.post(
          '/api/search/.backstage/scheduler/v1/tasks/search_index_parc_asset/trigger',
        );
        return (await searched(manager, other.tag)).includes(other.tag);
      },
      {
        what: 'the search to know all assets',
        timeoutMilliseconds: 600_000,
        intervalMilliseconds: 2_000,
      },
    );
  };
  const tagsOf = (items: Item[]) => items.map(({ tag }) => tag);

  it('finds it in the portal’s search by its tag and serial number, and no other', async () => {
    for (const term of [mine.tag, mine.serial]) {
      expect(await searched(employee, term)).toEqual([mine.tag]);
    }
    for (const term of [other.tag, other.serial]) {
      expect(await searched(manager, term)).toEqual([other.tag]);
      expect(await searched(employee, term)).toEqual([]);
    }
  });

  it('finds it by quick find, and no other', async () => {
    const find = async (term: string) =>
      tagsOf(
        bodyOf(await employee.get(`${parc}/quick-find?term=${term}`)).items,
      );
    for (const term of [mine.tag, mine.serial, mine.serial.slice(2, 7), 'LT']) {
      expect([term, await find(term)]).toEqual([term, [mine.tag]]);
    }
    for (const term of [other.tag, other.serial, 'lambert', 'verne.example.']) {
      expect([term, await find(term)]).toEqual([term, []]);
    }
  });

  it('is notified of it, and of no other', async () => {
    const received = await waitFor(
      async () => {
        const { notifications } = bodyOf(
          await employee.get('/api/notifications/notifications'),
        );
        return notifications.length > 0 && JSON.stringify(notifications);
      },
      { what: 'the notification', timeoutMilliseconds: 120_000 },
    );
    expect(received).toContain(mine.tag);
    expect(received).not.toContain(other.tag);
  });

  it('hears by signals that something changed, and not what', async () => {
    await waitFor(
      async () => signals.heard.includes('"channel":"parc:assets"'),
      {
        what: 'the signal',
        timeoutMilliseconds: 120_000,
      },
    );
    for (const said of [other.tag, other.id, other.serial]) {
      expect(signals.heard).not.toContain(said);
    }
  });

  it('opens its entity page, and no other', async () => {
    const open = (client: PortalClient, { tag }: Item) =>
      client.get(
        `/api/catalog/entities/by-name/hardwareasset/default/${tag.toLowerCase()}`,
      );
    const known = (item: Item) =>
      waitFor(async () => (await open(manager, item)).status === 200, {
        what: `the entity of ${item.tag}`,
        timeoutMilliseconds: 300_000,
      });
    await known(mine);
    await known(other);
    expect((await open(employee, mine)).status).toBe(200);
    expect((await open(employee, other)).status).toBe(404);
  });

  it('sees it on cards, and no other', async () => {
    const read = async (below: string) =>
      (await employee.get(`${parc}/assets${below}`)).status;
    for (const suffix of ['', '/history', '/yaml']) {
      expect(await read(`/${mine.tag}${suffix}`)).toBe(200);
      expect(await read(`/${other.tag}${suffix}`)).toBe(404);
      expect(await read(`/${other.id}${suffix}`)).toBe(404);
    }
    const { items } = bodyOf(
      await employee.post(`${parc}/assets/by-refs`, {
        refs: [mine.id, other.id, other.tag],
      }),
    );
    expect(tagsOf(items.filter(Boolean))).toEqual([mine.tag]);
    const list = bodyOf(await employee.get(`${parc}/assets?limit=1000`));
    expect([tagsOf(list.items), list.totalItems]).toEqual([[mine.tag], 1]);
  });

  it('reads it by an assistant’s actions, and no other', async () => {
    const registry = `${parc}/.backstage/actions/v1/actions`;
    const { actions } = bodyOf(await employee.get(registry));
    expect(
      actions.map(
        (each: { id: string; attributes: { readOnly: boolean } }) =>
          each.attributes.readOnly && each.id,
      ),
    ).toEqual(['parc:find-assets', 'parc:get-asset', 'parc:total-assets']);
    expect(actions[0].schema.input.properties).toHaveProperty('filter');
    const invoke = (client: PortalClient, action: string, input: object) =>
      client.post(`${registry}/parc:${action}/invoke`, input);
    const act = (action: string, input: object) =>
      invoke(employee, action, input);
    const seen = await invoke(manager, 'get-asset', { ref: other.tag });
    expect(bodyOf(seen).output.serial).toBe(other.serial);
    const found = bodyOf(await act('find-assets', { filter: 'tag' })).output;
    expect(tagsOf(found.items)).toEqual([mine.tag]);
    const one = bodyOf(await act('get-asset', { ref: mine.tag })).output;
    expect(one.serial).toBe(mine.serial);
    expect((await act('get-asset', { ref: other.tag })).status).toBe(404);
    const totals = bodyOf(await act('total-assets', {})).output;
    expect(totals.groups).toEqual([expect.objectContaining({ count: 1 })]);
  });

  it('exports it, and no other', async () => {
    for (const format of ['csv', 'xlsx', 'jsonl']) {
      const { bytes } = await employee.get(
        `${parc}/assets/export?format=${format}&fields=tag`,
      );
      expect((await rowsOf(format, bytes)).flat()).toEqual([mine.tag]);
    }
  });

  it('is counted it in totals and facets, and no other', async () => {
    const { groups } = bodyOf(
      await employee.get(`${parc}/assets/totals?measure=purchaseCost&by=model`),
    );
    expect(groups).toEqual([expect.objectContaining({ count: 1 })]);
    const { facets } = bodyOf(
      await employee.get(`${parc}/assets/facets?facet=assignedTo&facet=status`),
    );
    expect(facets.assignedTo).toEqual([
      expect.objectContaining({ value: people.employee, count: 1 }),
    ]);
    expect(facets.status).toEqual([
      expect.objectContaining({ value: 'deployed', count: 1 }),
    ]);
  });
});

/** Once on the empty register; a task that still waits for its first time cannot be told to run. */
const seldom = { frequency: { hours: 24 }, initialDelay: { seconds: 1 } };

const config = {
  search: {
    collators: {
      catalog: { schedule: seldom },
      parcAssets: { schedule: seldom },
    },
  },
  // So many entities would take the catalog long: only what these two people have.
  parc: {
    catalog: {
      assets: {
        filter: [
          `assignedTo=${people.employee}`,
          `assignedTo=${people.technician}`,
        ],
      },
    },
  },
};

/** The estate of the bench, of which nothing is the employee's or their group's. */
async function fillEstate({ as, database }: Portal) {
  const { host, port, user, password, prefix } = database;
  const client = new Client({
    host,
    port,
    user,
    password,
    database: `${prefix}parc`,
  });
  await client.connect();
  try {
    await loadEstate(as('fleetManager'), client, size);
    await client.query(
      `update assets set owner = 'group:default/team-0' where owner = 'group:default/commerce'`,
    );
  } finally {
    await client.end();
  }
}
