import { get as httpGet } from 'node:http';
import {
  assets,
  models,
  type AnyRecord,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import request from 'supertest';
import { fillSample } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(30_000);

/** RFC 4180, for what the export writes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g,
  )) {
    rows[rows.length - 1].push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter(row => row.length > 1);
}

/** What spreadsheets, CSV, JSON and PostgreSQL might trip over. */
const awkward = [
  ...['=1+1', '+1', '-1', '@x', '\t=x', '\r=x', '＝x', '＋x', '－x', '＠x'],
  ...[
    ',',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    'a,b',
    'a"b',
    'a\nb',
    'a\rb',
    '=a,"b"',
  ],
  ...[
    ' a ',
    "'",
    "''",
    "'=1",
    "''-1",
    '\\',
    '\\n',
    '\\.',
    '?',
    '$1',
    '%',
    '\u0001',
    '\u007f',
    '\u2028',
  ],
  ...[
    'é',
    'e\u0301',
    '漢字',
    '🖨️',
    '{}',
    '[]',
    'null',
    'NULL',
    '',
    'a\tb',
    '1',
    'true',
  ],
];

/** A record as the cells of a table, as any program would make them that has read the API. */
function cellsOf(noun: Noun, record: AnyRecord) {
  const own = Object.entries(noun.fields).flatMap(([name, { kind }]) => {
    const value = record[name];
    if (kind === 'money') {
      const money = value as Money | undefined;
      return [money && Number(money.amount), money?.currency];
    }
    if (kind === 'reference') return [(value as Reference | undefined)?.ref];
    return [Array.isArray(value) ? value.join('; ') : value];
  });
  return [record.id, ...own];
}

/** What has a quote before a formula gets another, which the library does not do. */
const withSecondQuote = (cell: unknown) =>
  typeof cell === 'string' && /^'+[=+@-]/.test(cell) ? `'${cell}` : cell;

/** Lines of the library's making; a negative amount is a number, not a formula. */
const csvOf = (noun: Noun, records: AnyRecord[]) =>
  stringify(
    records.map(each => cellsOf(noun, each).map(withSecondQuote)),
    {
      escape_formulas: true,
      cast: {
        boolean: value => String(value),
        number: value => ({ value: String(value), escape_formulas: false }),
      },
    },
  );

describe.each(testDatabases.eachSupportedId())('exports on %s', databaseId => {
  let parc: RunningParc;
  const manager = () => parc.as('user:default/manager');
  const filter = 'filter=category=laptop&orderField=name,desc';
  let listed: AnyRecord[];

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId));
    await fillSample(parc);
    await manager()
      .post('/assets')
      .send({
        category: 'laptop',
        tag: 'CSV-1',
        name: '=HYPERLINK("http://evil")',
        orderNumber: '+33 1',
        contract: '@SUM(A1)',
        notes: 'a "quoted"\nline; and, comma',
        residualValue: { amount: '12.5', currency: 'EUR' },
        macAddresses: ['00:11:22:33:44:55', '00:11:22:33:44:66'],
      })
      .expect(201);
    listed = (await manager().get(`/assets?limit=1000&${filter}`)).body.items;
  });
  afterAll(() => parc.stop());

  const exported = (format: string, params = filter, plural = 'assets') =>
    manager()
      .get(`/${plural}/export?format=${format}&${params}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);

  it('as JSON lines are the list, record by record', async () => {
    const { body, headers } = await exported('jsonl');
    expect(headers['content-type']).toBe('application/x-ndjson');
    const records = String(body)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(records).toEqual(listed);
  });

  it('as CSV have a byte order mark, a header, the list’s order, and no formula', async () => {
    const { body, headers } = await exported('csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="assets.csv"',
    );
    const text = String(body);
    expect(text.startsWith('\ufeffid,tag,name,category,')).toBe(true);
    const [header, ...rows] = parseCsv(text.slice(1));
    expect(header).toContain('purchaseCostCurrency');
    const cells = rows.map(row =>
      Object.fromEntries(header.map((name, index) => [name, row[index]])),
    );
    expect(cells.map(each => each.id)).toEqual(listed.map(each => each.id));
    expect(cells.find(each => each.tag === 'CSV-1')).toMatchObject({
      name: `'=HYPERLINK("http://evil")`,
      orderNumber: `'+33 1`,
      contract: `'@SUM(A1)`,
      notes: 'a "quoted"\nline; and, comma',
      residualValue: '12.5',
      residualValueCurrency: 'EUR',
      macAddresses: '00:11:22:33:44:55; 00:11:22:33:44:66',
      category: 'laptop',
      serial: '',
    });
    for (const [index, each] of listed.entries()) {
      const cost = each.purchaseCost as Money | undefined;
      expect(cells[index].purchaseCost).toBe(
        cost ? String(Number(cost.amount)) : '',
      );
      expect(cells[index].location).toBe(
        (each.location as { ref: string } | undefined)?.ref ?? '',
      );
    }
  });

  it('as a workbook have the same cells, numbers as numbers', async () => {
    const { body } = await exported('xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(body);
    const sheet = workbook.getWorksheet('assets')!;
    const header = (sheet.getRow(1).values as string[]).slice(1);
    expect(header.slice(0, 3)).toEqual(['id', 'tag', 'name']);
    const cell = (row: number, name: string) =>
      sheet.getRow(row).getCell(header.indexOf(name) + 1).value;
    expect(sheet.rowCount).toBe(listed.length + 1);
    for (const [index, each] of listed.entries()) {
      const cost = each.purchaseCost as Money | undefined;
      expect(cell(index + 2, 'id')).toBe(each.id);
      expect(cell(index + 2, 'name')).toBe(
        each.tag === 'CSV-1' ? `'${each.name}` : each.name ?? null,
      );
      expect(cell(index + 2, 'purchaseCost')).toBe(
        cost ? Number(cost.amount) : null,
      );
      expect(cell(index + 2, 'warrantyEnd')).toBe(each.warrantyEnd ?? null);
    }
  });

  describe('of awkward values', () => {
    const where = 'filter=orderNumber=awkward';
    const list = async (plural: string, params: string) =>
      (await manager().get(`/${plural}?limit=1000&${params}`)).body
        .items as AnyRecord[];

    beforeAll(async () => {
      const costs = [
        { amount: '1234.5', currency: 'EUR' },
        { amount: '0.05', currency: 'USD' },
        { amount: '1500', currency: 'JPY' },
        { amount: '7', currency: 'JPY' },
        { amount: '0.005', currency: 'KWD' },
        { amount: '1234567.89', currency: 'BHD' },
        { amount: '1.001', currency: 'TND' },
        { amount: '0', currency: 'EUR' },
        { amount: '9999999999999.99', currency: 'EUR' },
      ];
      const create = awkward.map((_, index) => ({
        category: 'laptop',
        orderNumber: 'awkward',
        purchaseCost: costs[index % costs.length],
      }));
      await manager().post('/assets/bulk').send({ create }).expect(200);
      // Past the API, which trims, and refuses most of it where a pattern says so.
      await parc.knex.raw(
        `update assets a set name = v.text, notes = v.text || v.text, owner = v.text, declared = array[v.text, 'x', v.text],
           mac_addresses = array[v.text], ip_addresses = '{}', location_id = (select id from locations where path = 'PAR'),
           last_seen = timestamptz '2024-02-29 23:59:59.1+00' + v.n * interval '1 ms', wiped_on = date '1999-12-31'
         from (select row_number() over (order by id) as n, id from assets where order_number = 'awkward') w
         join unnest(?::text[]) with ordinality as v(text, n) using (n) where a.id = w.id`,
        [awkward],
      );
      const numbers = [0, -0, 0.1, -1.5, 1e-6, 123456789.125, 1e15, 1e20, -3];
      await parc.knex.raw(
        `insert into models (id, version, created_at, updated_at, slug, manufacturer, name, category_id, weight_kg, is_full_depth)
         select gen_random_uuid(), 1, now(), now(), 'awkward-' || v.n, 'Awkward', v.text,
           (select id from categories where code = 'laptop'), (?::float8[])[1 + v.n % ${numbers.length}],
           case v.n % 3 when 0 then true when 1 then false end
         from unnest(?::text[]) with ordinality as v(text, n)`,
        [numbers, awkward],
      );
    });
    afterAll(async () => {
      await parc.knex('assets').where({ order_number: 'awkward' }).delete();
      await parc.knex('models').whereLike('slug', 'awkward-%').delete();
    });

    it.each<[Noun, string]>([
      [assets, where],
      [models, 'filter=manufacturer=Awkward'],
    ])('are, byte for byte, what is in the list', async (noun, of) => {
      const { plural } = noun;
      const records = await list(plural, of);
      expect(records).toHaveLength(awkward.length);
      const csv = await exported('csv', of, plural);
      const [header] = String(csv.body).split('\n', 1);
      expect(String(csv.body).slice(header.length + 1)).toBe(
        csvOf(noun, records),
      );
      const jsonl = await exported('jsonl', of, plural);
      expect(String(jsonl.body)).toBe(
        records.map(each => `${JSON.stringify(each)}\n`).join(''),
      );
    });

    it('may be in the filter too', async () => {
      const names = awkward.filter(each => each !== '');
      const query = encodeURIComponent(
        JSON.stringify({ name: { $in: names } }),
      );
      const { body } = await exported('jsonl', `query=${query}`);
      expect(String(body).trimEnd().split('\n')).toHaveLength(names.length);
    });
  });

  it('have only the fields asked for', async () => {
    const { body } = await exported('csv', `${filter}&fields=tag,purchaseCost`);
    const [header, ...rows] = parseCsv(String(body).slice(1));
    expect(header).toEqual([
      'id',
      'tag',
      'purchaseCost',
      'purchaseCostCurrency',
    ]);
    expect(rows.map(([, tag]) => tag)).toEqual(listed.map(each => each.tag));
  });

  it('of nothing are a header, or nothing', async () => {
    const none = 'filter=name=nobody';
    expect(String((await exported('jsonl', none)).body)).toBe('');
    expect(parseCsv(String((await exported('csv', none)).body))).toHaveLength(
      1,
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await exported('xlsx', none)).body);
    expect(workbook.getWorksheet('assets')!.rowCount).toBe(1);
  });

  it('open by a plain link with the portal’s cookie, and nothing else does', async () => {
    const cookie = mockCredentials.limitedUser.cookie('user:default/manager');
    const server = parc.server;
    await request(server)
      .get('/api/parc/assets/export?format=jsonl&filter=serial')
      .set('Cookie', cookie)
      .expect(200);
    for (const path of ['assets', 'assets/CSV-1', 'openapi.json', 'feed'])
      await request(server)
        .get(`/api/parc/${path}`)
        .set('Cookie', cookie)
        .expect(401);
    await request(server).get('/api/parc/assets/export').expect(401);
  });

  describe('of very much', () => {
    beforeAll(async () => {
      await parc.knex.raw(
        `insert into suppliers (id, version, created_at, updated_at, code, name, notes)
         select gen_random_uuid(), 1, now(), now(), 'bulk-' || n, 'Bulk ' || n, repeat(md5(n::text), 60)
         from generate_series(1, 20000) n`,
      );
    });
    afterAll(() => parc.knex('suppliers').whereLike('code', 'bulk-%').delete());

    /** Starts a download, and says what became of it once `meanwhile` was done with the first bytes there. */
    async function download(
      format: string,
      meanwhile: (response: { destroy(): void }) => Promise<void>,
    ) {
      return new Promise<{ status?: number; bytes: number; complete: boolean }>(
        (resolve, reject) => {
          const { port } = parc.server.address() as { port: number };
          httpGet(
            {
              port,
              path: `/api/parc/suppliers/export?format=${format}`,
              headers: {
                authorization: mockCredentials.user.header(
                  'user:default/manager',
                ),
              },
            },
            response => {
              let bytes = 0;
              const done = () =>
                resolve({
                  status: response.statusCode,
                  bytes,
                  complete: response.complete,
                });
              response.on('error', done);
              response.on('aborted', done);
              response.on('close', done);
              response.once('readable', () => {
                meanwhile(response).then(
                  () => response.on('data', chunk => (bytes += chunk.length)),
                  reject,
                );
              });
            },
          ).on('error', reject);
        },
      );
    }
    const backends = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and query like 'fetch %' and state <> 'idle'`;

    it.each(['jsonl', 'csv', 'xlsx'])(
      'as %s are cut, not short, when the database fails half way; and the next one is whole',
      async format => {
        const cut = await download(format, async () => {
          const { rows } = await parc.knex.raw(
            `select pg_terminate_backend(pid) ${backends}`,
          );
          expect(rows).toHaveLength(1);
        });
        expect(cut.complete).toBe(false);
        const whole = await download(format, async () => undefined);
        expect(whole).toMatchObject({ status: 200, complete: true });
        expect(whole.bytes).toBeGreaterThan(cut.bytes);
      },
    );

    it.each(['jsonl', 'csv', 'xlsx'])(
      'as %s let go of the database when the reader goes away',
      async format => {
        const left = await download(format, async response =>
          response.destroy(),
        );
        expect(left.complete).toBe(false);
        for (;;) {
          const { rows } = await parc.knex.raw(`select pid, state ${backends}`);
          // The rollback follows the statement; a connection that is never given back fails by the time limit.
          if (rows.length === 0 && parc.knex.client.pool.numUsed() === 0) break;
        }
      },
    );
  });
});
