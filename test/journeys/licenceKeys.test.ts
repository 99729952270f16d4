import { Workbook } from 'exceljs';
import {
  Answer,
  bodyOf,
  Portal,
  PortalClient,
  startPortal,
  TestDatabase,
  waitFor,
} from '../support';
import { SignalListener } from './SignalListener';

const parc = '/api/parc';
const licence = `${parc}/licences/LIC-CAD`;
const reason = 'to set up the new workstation';
/** No other text has it, nor a part of it. */
const key = 'QX7ZK-J4W9V-ZQ2XH-K8VJW-7QZXJ';

/** The key as it may stand in what is written: plain, without its dashes, in base64 and in hex. */
const forms = [
  key,
  key.replaceAll('-', ''),
  Buffer.from(key).toString('base64').replace(/=+$/, ''),
  Buffer.from(key).toString('hex'),
];
const find = (text: string) =>
  forms.filter(each => text.toLowerCase().includes(each.toLowerCase()));

const often = {
  frequency: { minutes: 0, seconds: 2 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 1 },
};

describe('a product key', () => {
  let portal: Portal;
  let manager: PortalClient;
  let signals: SignalListener;
  let added: { id: string };
  let refused: Answer[];

  beforeAll(async () => {
    portal = await startPortal({
      // All that can be logged is.
      environment: { LOG_LEVEL: 'debug' },
      config: {
        parc: { licences: { keys: [{ id: 'first', secret }] } },
        search: {
          collators: {
            parcLicences: { schedule: often },
            parcProducts: { schedule: often },
          },
        },
      },
    });
    manager = portal.as('fleetManager');
    signals = await SignalListener.connect(
      portal.url,
      manager,
      'parc:licences',
    );
    bodyOf(
      await manager.post(`${parc}/products`, {
        code: 'cad',
        name: 'Sketcher',
        metric: 'seat',
      }),
    );
    bodyOf(
      await manager.post(`${parc}/licences`, {
        number: 'LIC-CAD',
        name: 'Sketcher for all',
        type: 'subscription',
        product: 'cad',
        quantity: 10,
      }),
    );
    added = bodyOf(
      await manager.post(`${licence}/keys`, { label: 'Workstations', key }),
    );
    refused = await sendWrongly();
  });
  afterAll(async () => {
    signals?.stop();
    await portal?.stop();
  });

  /** The key where it does not belong, as people paste it. */
  const sendWrongly = () => {
    const ifMatch = { headers: { 'if-match': '"1"' } };
    return Promise.all([
      manager.post(`${licence}/keys`, { key }),
      manager.post(`${licence}/keys`, { label: 'x', key: [key] }),
      manager.post(`${licence}/keys`, { label: 'x', key, [key]: key }),
      manager.post(`${parc}/licences/nothing/keys`, { label: 'x', key }),
      portal.as('employee').post(`${licence}/keys`, { label: 'x', key }),
      portal.anonymous.post(`${licence}/keys`, { label: 'x', key }),
      manager.send('POST', `${licence}/keys`, `{"label":"x","key":"${key}`),
      manager.patch(licence, { key }, ifMatch),
    ]);
  };

  it('is told to who may reveal it and says why, and to nobody else', async () => {
    const reveal = `${licence}/keys/${added.id}/reveal`;
    expect(bodyOf(await manager.post(reveal, { reason }))).toMatchObject({
      label: 'Workstations',
      key,
    });
    for (const role of ['technician', 'auditor', 'employee'] as const) {
      const { status, body } = await portal.as(role).post(reveal, { reason });
      expect([role, status >= 403]).toEqual([role, true]);
      expect(find(JSON.stringify(body))).toEqual([]);
    }
  });

  it('is in no answer beside, nor in an error about what was sent wrongly', async () => {
    expect(refused.map(({ status }) => status >= 400)).toEqual(
      refused.map(() => true),
    );
    const records = ['', '/history', '/keys', '/periods', '/yaml', '/links'];
    const lists = ['licences', 'licences/export?format=csv', 'feed'];
    const answers = await Promise.all([
      ...records.map(each => manager.get(`${licence}${each}`)),
      ...[...lists, 'licences/export?format=jsonl', 'problems'].map(each =>
        manager.get(`${parc}/${each}`),
      ),
      manager.get('/api/catalog/entities'),
      manager.get('/api/notifications'),
    ]);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const telling = [...refused, ...answers]
      .map(({ bytes }) => Buffer.from(bytes).toString())
      .filter(text => find(text).length > 0);
    expect(telling).toEqual([]);
    const { bytes } = await manager.get(`${parc}/licences/export?format=xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = JSON.stringify(workbook.worksheets[0].getSheetValues());
    expect(sheet).toContain('Sketcher for all');
    expect(find(sheet)).toEqual([]);
  });

  it('is found by no search', async () => {
    const search = async (term: string) =>
      bodyOf(await manager.get(`/api/search/query?term=${term}`)).results;
    await waitFor(async () => (await search('Sketcher')).length > 0, {
      what: 'the search to know the licence',
      timeoutMilliseconds: 60_000,
    });
    expect(await search(key)).toEqual([]);
    const list = `${parc}/licences?fullTextFilterTerm=${key}`;
    expect(bodyOf(await manager.get(list)).totalItems).toBe(0);
  });

  it('stands in no database of the portal, and in none of its signals', async () => {
    const dump = await dumpAll(portal.database);
    expect(dump).toContain('Sketcher for all');
    expect(dump).toContain('Workstations');
    expect(find(dump)).toEqual([]);
    expect(signals.heard).not.toBe('');
    expect(find(signals.heard)).toEqual([]);
  });

  it('is not in the log, where it is told that it was revealed, by whom and why', () => {
    const log = portal.wholeLog();
    const line = log
      .split('\n')
      .find(
        each => each.includes('licences-keys-reveal') && each.includes(reason),
      );
    expect(line).toContain('user:default/camille.moreau');
    expect(line).toContain('Workstations');
    const telling = log
      .split('\n')
      // What somebody searched for is logged by the portal: here, what this test looked for.
      .filter(each => !/[?](term|fullTextFilterTerm)=| term="/.test(each))
      .filter(each => find(each).length > 0);
    expect(telling).toEqual([]);
  });
});

const secret = 'a secret of the test, long enough';

/** Every row of every table of every database of a portal, as text. */
async function dumpAll(database: TestDatabase): Promise<string> {
  const databases = await database.query(
    'parc',
    'select datname from pg_database where starts_with(datname, $1)',
    [database.prefix],
  );
  let dump = '';
  for (const { datname } of databases) {
    const plugin = String(datname).slice(database.prefix.length);
    const tables = await database.query(
      plugin,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    // One after the other: each is a connection of its own.
    for (const { name } of tables) {
      const rows = await database.query(
        plugin,
        `select t::text as row from ${name} t`,
      );
      dump += JSON.stringify(rows);
    }
  }
  return dump;
}
