import { get as httpGet } from 'node:http';
import type { AnyRecord, Money } from '@parc/backstage-plugin-parc-common';
import { mockCredentials } from '@backstage/backend-test-utils';
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
        residualValue: { amount: '-12.5', currency: 'EUR' },
        macAddresses: ['00:11:22:33:44:55', '00:11:22:33:44:66'],
      })
      .expect(201);
    listed = (await manager().get(`/assets?limit=1000&${filter}`)).body.items;
  });
  afterAll(() => parc.stop());

  const exported = (format: string, params = filter) =>
    manager()
      .get(`/assets/export?format=${format}&${params}`)
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
      residualValue: '-12.5',
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
      expect(cell(index + 2, 'name')).toBe(each.name ?? null);
      expect(cell(index + 2, 'purchaseCost')).toBe(
        cost ? Number(cost.amount) : null,
      );
      expect(cell(index + 2, 'warrantyEnd')).toBe(each.warrantyEnd ?? null);
    }
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
      and query ilike '%from suppliers r%' and state <> 'idle'`;

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
