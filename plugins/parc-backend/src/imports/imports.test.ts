import { text } from 'node:stream/consumers';
import {
  exportQuerySchema,
  type AnyRecord,
  type ImportOutcome,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import {
  checkFile,
  runImport,
  sendFile,
  tryFile,
  undoImport,
} from '../testing/importFile';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(120_000);

type Tested = Awaited<ReturnType<typeof startRegister>>;

describe.each(testDatabases.eachSupportedId())('imports on %s', databaseId => {
  let register: Tested;
  beforeEach(async () => {
    const now = DateTime.fromISO('2026-05-04T10:00:00Z');
    register = await startRegister(
      await testDatabases.init(databaseId),
      () => now,
    );
    const { locations, suppliers, models, context } = register;
    await locations.create(context, [
      { path: 'PAR', name: 'Paris', kind: 'site' },
      { path: 'PAR/B1', name: 'Bâtiment 1', kind: 'building' },
      { path: 'LYO', name: 'Lyon', kind: 'site' },
    ]);
    await suppliers.writer.create(context, [
      { code: 'econocom', name: 'Econocom' },
    ]);
    await models.writer.create(context, [
      {
        slug: 'dell-latitude-5440',
        manufacturer: 'Dell',
        name: 'Latitude 5440',
        category: 'laptop',
      },
    ]);
  });

  const make = async (values: object): Promise<AnyRecord> => {
    const { assets, context } = register;
    const { written } = await assets.records.writer.create(context, [
      { category: 'laptop', ...values },
    ]);
    return written[0].record;
  };
  const get = (ref: string) =>
    register.assets.records.get(register.context.who, ref);
  const rowsOf = (id: string, outcome?: ImportOutcome) =>
    register.imports.service.rows(register.context.who, id, {
      outcome,
      limit: 500,
    });
  const count = async (table: string) =>
    Number((await register.knex(table).count())[0].count);

  it('say of each row what would be, write nothing, and then do just that', async () => {
    await make({ tag: 'LT-1', name: 'Old', location: 'PAR' });
    await make({ tag: 'LT-2', name: 'Same' });
    const before = await Promise.all(
      ['assets', 'history', 'feed', 'issued_refs', 'counters'].map(count),
    );

    const checked = await tryFile(
      register,
      [
        'tag,name,category,location,model,purchaseDate,purchaseCost,purchaseCostCurrency',
        'LT-1,New,,LYO,,2024-05-31,,',
        'lt-2,Same,,,,,,',
        'LT-3,Fresh,laptop,Bâtiment 1,Dell Latitude 5440,,1200.50,EUR',
        ',Numbered,laptop,,,,,',
        'LT-4,,rocket,,,,,',
      ].join('\n'),
    );

    expect(checked).toMatchObject({
      state: 'checked',
      rowsTotal: 5,
      counts: { create: 2, update: 1, unchanged: 1, error: 1 },
    });
    expect(await rowsOf(checked.id)).toMatchObject([
      {
        line: 2,
        outcome: 'update',
        ref: 'LT-1',
        differences: [
          { field: 'name', from: 'Old', to: 'New' },
          { field: 'location', from: 'PAR', to: 'LYO' },
          { field: 'purchaseDate', to: '2024-05-31' },
        ],
      },
      { line: 3, outcome: 'unchanged', ref: 'LT-2', differences: [] },
      {
        line: 4,
        outcome: 'create',
        ref: 'LT-3',
        differences: expect.arrayContaining([
          { field: 'location', to: 'PAR/B1' },
          { field: 'model', to: 'dell-latitude-5440' },
          { field: 'purchaseCost', to: { amount: '1200.50', currency: 'EUR' } },
        ]),
      },
      { line: 5, outcome: 'create', warnings: [{ code: 'no-key' }] },
      {
        line: 6,
        outcome: 'error',
        errors: [
          {
            code: 'unknown-reference',
            column: 'category',
            value: 'rocket',
          },
        ],
      },
    ]);
    expect(
      await Promise.all(
        ['assets', 'history', 'feed', 'issued_refs', 'counters'].map(count),
      ),
    ).toEqual(before);

    const done = await runImport(register, checked);

    expect(done).toMatchObject({
      state: 'done',
      rowsDone: 5,
      counts: { create: 2, update: 1, unchanged: 1, error: 1 },
      written: { created: 2, updated: 1 },
    });
    expect(await get('LT-1')).toMatchObject({ name: 'New', version: 2 });
    expect(await get('LT-2')).toMatchObject({ version: 1 });
    expect(await get('LT-3')).toMatchObject({
      model: { ref: 'dell-latitude-5440' },
    });
    expect(await get('LT-2026-0001')).toMatchObject({ name: 'Numbered' });
    const [entry] = await register.assets.records.history(
      register.context.who,
      'LT-1',
      10,
    );
    expect(entry).toMatchObject({
      source: 'import',
      actor: 'user:default/test',
      reason: 'a test (file.csv)',
    });
  });

  it('refuse what they cannot be sure of, naming lines and records', async () => {
    await make({ tag: 'A-1', serial: 'S1' });
    await make({ tag: 'A-2', serial: 's1' });
    await make({ tag: 'A-3', serial: 'S3', status: 'in-stock' });

    const { id } = await tryFile(
      register,
      [
        'serial,category,tag,status,name',
        'S1,laptop,,,',
        'S2,laptop,,,one',
        's2,laptop,,,two',
        'S3,laptop,,deployed,',
        'S4,laptop,A-9,,',
        'S5,laptop,a-9,,',
        'S6,laptop,A-1,,',
      ].join('\n'),
      { matchOn: 'serial' },
    );

    const rows = await rowsOf(id);
    expect(
      rows.map(({ outcome, errors }) => [outcome, errors.at(-1)?.message]),
    ).toEqual([
      ['error', 'is that of several: A-1, A-2'],
      ['error', 'is in line 4 too'],
      ['error', 'is in line 3 too'],
      [
        'error',
        'is "in-stock" and is not changed by an import, but by what is done with the record',
      ],
      ['error', 'is in line 7 too'],
      ['error', 'is in line 6 too'],
      ['error', 'was given to another asset; a tag is never given twice'],
    ]);
    expect(rows[6].errors[0]).toMatchObject({
      column: 'tag',
      field: 'tag',
      value: 'A-1',
    });
  });

  it('list what they would create beside, and create only what is agreed to', async () => {
    const file = [
      'tag,category,location,model,supplier',
      'B-1,laptop,PAR/B1/F9,Dell Latitude 7450,Big Seller',
      'B-2,laptop,PAR/B1/F9,,LDLC Pro',
      'B-3,laptop,Pari,,',
    ].join('\n');
    const strict = await tryFile(register, file);
    expect(strict.counts).toMatchObject({ create: 0, error: 3 });
    expect((await rowsOf(strict.id))[2].errors).toMatchObject([
      { field: 'location', value: 'Pari', suggestion: 'PAR' },
    ]);

    const checked = await tryFile(register, file, {
      createReferences: ['locations', 'models', 'suppliers'],
    });
    expect(checked.counts).toMatchObject({ create: 3, error: 0 });
    expect(
      checked.sideRecords.map(({ key, rows, line }) => [key, rows, line]),
    ).toEqual([
      ['locations:par/b1/f9', 2, 2],
      ['locations:pari', 1, 4],
      ['models:dell-latitude-7450', 1, 2],
      ['suppliers:big-seller', 1, 2],
      ['suppliers:ldlc-pro', 1, 3],
    ]);
    expect(await count('locations')).toBe(3);

    const done = await runImport(register, checked, [
      'locations:par/b1/f9',
      'models:dell-latitude-7450',
      'suppliers:big-seller',
    ]);
    expect(done).toMatchObject({
      counts: { create: 1, error: 2 },
      written: { created: 1 },
    });
    expect(await get('B-1')).toMatchObject({
      location: { ref: 'PAR/B1/F9', name: 'F9' },
      model: { ref: 'dell-latitude-7450', name: 'Dell Latitude 7450' },
      supplier: { ref: 'big-seller', name: 'Big Seller' },
    });
    expect(await count('suppliers')).toBe(2);
    expect((await rowsOf(done.id, 'error'))[0].errors[0].message).toBe(
      'cannot be created among the suppliers: that was not agreed to',
    );

    const undone = await undoImport(register, done);
    expect(undone).toMatchObject({ state: 'undone', written: { undone: 1 } });
    expect(
      await register.locations.store.byPath(register.knex, ['par/b1/f9']),
    ).toEqual(new Map());
    await expect(
      register.suppliers.get(register.context.who, 'big-seller'),
    ).rejects.toThrow('there is no supplier');
  });

  it('take over changes of another product, by its codes, and give these back', async () => {
    const { changes } = register.changes;
    const { who } = register.context;
    const checked = await tryFile(
      register,
      [
        'Number,Short description,State,Planned start date,Planned end date,Close code,Actual end date,Backout plan',
        'CHG1,Old disks,3,2026-03-01 22:00:00,2026-03-02 02:00,unsuccessful,2026-03-02T03:00:00Z,Put them back',
        'CHG2,New firewall,-2,2026-06-01 22:00:00,2026-06-02 00:00:00,,,',
        'CHG3,New rule,-3,,,,,',
        'CHG4,Idea,new,,,,,',
        'CHG5,No end,3,,,,,',
        'CHG6,Early end,-5,,,successful,,',
        'CHG7,No hour,-5,2026-06-01,,,,',
        'CHG8,No state,7,,,,,',
      ].join('\n'),
      { noun: 'changes' },
    );
    expect(checked.counts).toMatchObject({ create: 4, error: 4 });
    const failed = await rowsOf(checked.id, 'error');
    expect(
      failed.map(({ line, errors }) => [
        line,
        errors[0].code,
        errors[0].column,
      ]),
    ).toEqual([
      [6, 'outcome-needed', 'Close code'],
      [7, 'no-past-yet', 'Close code'],
      [8, 'not-an-instant', 'Planned start date'],
      [9, 'not-a-choice', 'State'],
    ]);
    const done = await runImport(register, checked);
    expect(done.written).toMatchObject({ created: 4 });
    const read = (ref: string) => changes.records.get(who, ref);
    expect(await read('CHG1')).toMatchObject({
      status: 'closed',
      outcome: 'failed',
      hasFailed: true,
      hasOverrun: true,
      windowStart: '2026-03-01T21:00:00.000Z',
      windowEnd: '2026-03-02T01:00:00.000Z',
      closedAt: '2026-03-02T03:00:00.000Z',
    });
    expect(await read('CHG2')).toMatchObject({
      status: 'scheduled',
      approval: 'approved',
      windowStart: '2026-06-01T20:00:00.000Z',
    });
    expect(await read('CHG3')).toMatchObject({
      status: 'assess',
      approval: 'not-asked',
    });
    expect(await read('CHG4')).toMatchObject({ status: 'new' });

    const stream = await changes.records.export(who, {
      ...exportQuerySchema.parse({ format: 'csv' }),
      fields: 'number,status',
    });
    const exported = await text(stream);
    expect(
      exported.split('\n').map(each => each.replace(/^[^,]*,/, '')),
    ).toEqual(
      expect.arrayContaining([
        'number,status,statusCode',
        'CHG1,closed,3',
        'CHG2,scheduled,-2',
      ]),
    );
    const again = await tryFile(register, exported, { noun: 'changes' });
    expect(again.counts).toMatchObject({ unchanged: 4, error: 0 });
  });

  it('refuse what changed between the dry run and the run', async () => {
    const first = await make({ tag: 'C-1', name: 'one' });
    const checked = await tryFile(
      register,
      'tag,category,name\nC-1,,two\nC-2,laptop,\nC-3,laptop,\n',
    );
    await register.assets.records.update(
      register.context,
      'C-1',
      first.version,
      { notes: 'meanwhile' },
    );
    await make({ tag: 'C-2' });

    const done = await runImport(register, checked);

    expect(done).toMatchObject({
      counts: { create: 1, update: 0, error: 2 },
      written: { created: 1, updated: 0 },
    });
    expect(
      (await rowsOf(done.id, 'error')).map(({ errors }) => errors[0]),
    ).toMatchObject([
      {
        code: 'stale',
        message: 'was changed meanwhile: it is at version 2, not 1',
      },
      { code: 'stale', message: 'was created meanwhile: C-2' },
    ]);
  });

  it('are sent back with what became of each row, and what failed is mended and sent again', async () => {
    const sent = await sendFile(
      register,
      'tag,category,notes\nD-1,laptop,"=1+1, and more"\nD-2,rocket,-5\n',
      'assets',
      'Büro;1.csv',
    );
    const checked = await checkFile(register, sent);
    const { service } = register.imports;
    const { who } = register.context;
    const before = await service.result(who, checked.id);
    expect(await text(before.file)).toBe(
      `\ufefftag,category,notes,outcome,reference,message
D-1,laptop,"'=1+1, and more",create,D-1,
D-2,rocket,-5,failed,D-2,"category: ""rocket"" is not a known category"
`,
    );
    await runImport(register, checked);
    const failed = await text((await service.failed(who, checked.id)).file);
    expect(failed).toBe(
      `\ufefftag,category,notes,message
D-2,rocket,-5,"category: ""rocket"" is not a known category"
`,
    );

    const again = await tryFile(register, failed.replace('rocket', 'laptop'));
    expect(again).toMatchObject({ counts: { create: 1, error: 0 } });
    expect(await runImport(register, again)).toMatchObject({
      written: { created: 1 },
    });
    expect(await get('D-2')).toMatchObject({ notes: '-5' });
  });

  it('write parents of a tree first, wherever they stand in the file', async () => {
    const places = await tryFile(
      register,
      [
        'path,name,kind',
        'NYC/B1/F2,Second,floor',
        'NYC/B1,Building,building',
        'NYC,New York,site',
        'BER/B1,Nowhere,building',
      ].join('\n'),
      { noun: 'locations' },
    );
    expect(places.counts).toMatchObject({ create: 3, error: 1 });
    expect(await runImport(register, places)).toMatchObject({
      written: { created: 3 },
    });
    const kinds = await tryFile(
      register,
      [
        'code,name,nameFr,parent,tagPattern',
        'deep,Deep,Profond,mid,DP-{000}',
        'mid,Mid,Moyen,top,MD-{000}',
        'top,Top,Haut,,TP-{000}',
      ].join('\n'),
      { noun: 'categories' },
    );
    expect(kinds.counts).toMatchObject({ create: 3, error: 0 });
    expect(await runImport(register, kinds)).toMatchObject({
      written: { created: 3 },
    });
    const undone = await undoImport(register, places);
    expect(undone).toMatchObject({ state: 'undone', written: { undone: 3 } });
    expect(await count('locations')).toBe(6);
  });

  it('clear fields only when told to', async () => {
    await make({ tag: 'E-1', name: 'Name', notes: 'Notes' });
    const file = 'tag,category,name,notes\nE-1,laptop,,Notes\n';
    expect((await tryFile(register, file)).counts.unchanged).toBe(1);
    const cleared = await tryFile(register, file, { emptyMeans: 'clear' });
    expect((await rowsOf(cleared.id))[0].differences).toEqual([
      { field: 'name', from: 'Name' },
    ]);
  });

  it('remember what was said of files with these headings, by name too', async () => {
    const file = 'Nr,Art\nF-1,laptop\n';
    const sent = await sendFile(register, file);
    const mapping = [
      { column: 0, field: 'tag' },
      { column: 1, field: 'category' },
    ];
    await checkFile(register, sent, { mapping, matchOn: 'tag', name: 'Yard' });

    const again = await sendFile(register, file.replace('F-1', 'F-2'));

    expect(again).toMatchObject({
      isRemembered: true,
      mapping,
      matchOn: 'tag',
    });
    expect(
      await register.imports.service.named(register.context.who),
    ).toMatchObject([
      {
        noun: 'assets',
        name: 'Yard',
        columns: [
          { header: 'Nr', field: 'tag' },
          { header: 'Art', field: 'category' },
        ],
      },
    ]);
  });

  it('are forgotten with their files when they were kept for long enough', async () => {
    await tryFile(register, 'tag,category\nG-1,laptop\n');
    await register.imports.forget('2026-05-04T09:00:00Z');
    expect(await count('import_rows')).toBe(1);
    await register.imports.forget('2026-05-05T00:00:00Z');
    expect(
      await Promise.all(['imports', 'import_rows', 'file_chunks'].map(count)),
    ).toEqual([0, 0, 0]);
  });
});
