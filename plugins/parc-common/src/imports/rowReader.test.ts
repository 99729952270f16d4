import { assets } from '../assets';
import { models } from '../models';
import { ColumnProfile } from './ColumnProfile';
import { proposeMapping } from './proposeMapping';
import { rowReader } from './rowReader';
import type { Cell, ColumnReading, ImportColumn } from './reading';

const aColumn = (
  index: number,
  header: string,
  cells: Cell[],
): ImportColumn => {
  const profile = new ColumnProfile();
  cells.forEach(cell => profile.add(cell));
  return { index, header, ...profile.finish() };
};

/** Reads rows whose first cells are the names of fields. */
function read(
  fields: string[],
  rows: Cell[][],
  columns: Record<string, ColumnReading> = {},
  noun: typeof assets | typeof models = assets,
) {
  const mapping = fields.map((field, column) => ({ column, field }));
  const all = fields.map((field, index) =>
    aColumn(
      index,
      field,
      rows.map(row => row[index] ?? ''),
    ),
  );
  const reader = rowReader(
    noun,
    mapping,
    { format: 'csv', headerRow: 1, columns },
    all,
    'Europe/Paris',
  );
  return rows.map(reader);
}
const one = (field: string, cell: Cell, reading: ColumnReading = {}) =>
  read([field], [[cell]], { 0: reading })[0];

describe('rowReader', () => {
  it.each<[string, Cell, unknown, ColumnReading?]>([
    ['serial', ' 5CG123 ', '5CG123'],
    ['serial', 12345678, '12345678'],
    ['serial', '1234567', '01234567', { digits: 8 }],
    ['name', "'=1+1", '=1+1'],
    ['name', "''=1+1", "'=1+1"],
    ['name', "'tis", "'tis"],
    ['purchaseDate', '31/12/2024', '2024-12-31', { dateOrder: 'dayFirst' }],
    ['purchaseDate', { date: '2024-12-31' }, '2024-12-31'],
    ['purchaseDate', { date: '2024-12-31T10:00:00' }, '2024-12-31'],
    ['purchaseCost', '1 234,50 €', { amount: '1234.50', currency: 'EUR' }],
    [
      'purchaseCost',
      '1,234',
      { amount: '1234.00', currency: 'USD' },
      { decimal: '.', currency: 'USD' },
    ],
    [
      'purchaseCost',
      0.1 + 0.2,
      { amount: '0.30', currency: 'EUR' },
      { currency: 'EUR' },
    ],
    [
      'purchaseCost',
      1e-7,
      { amount: '0.00', currency: 'EUR' },
      { currency: 'EUR' },
    ],
    ['status', 'En stock', 'in-stock'],
    ['status', 'IN-STOCK', 'in-stock'],
    ['status', 'réformé', 'retired'],
    [
      'macAddresses',
      '00:11:22:33:44:55; 00:11:22:33:44:66',
      ['00:11:22:33:44:55', '00:11:22:33:44:66'],
    ],
    [
      'macAddresses',
      '00:11:22:33:44:55, 00:11:22:33:44:66',
      ['00:11:22:33:44:55', '00:11:22:33:44:66'],
    ],
    ['assignedTo', 'User:Ines.Garnier', 'user:default/ines.garnier'],
    ['location', 'PAR/SIEGE', 'PAR/SIEGE'],
  ])('%s of %j is %j', (...[field, cell, value, reading]) => {
    expect(one(field, cell, reading)).toEqual({
      values: { [field]: value },
      empty: [],
      problems: [],
    });
  });

  it.each<[string, Cell, object, ColumnReading?]>([
    ['serial', '1.23457E+15', { code: 'cut-number', doubtful: '1.23457E+15' }],
    ['serial', 1.23457e15, { code: 'cut-number' }],
    ['serial', '01-févr.', { code: 'became-a-date', suggestion: '1-2' }],
    ['serial', 'Feb-03', { code: 'became-a-date', suggestion: '2-3' }],
    [
      'serial',
      { date: '2024-02-01' },
      { code: 'became-a-date', suggestion: '1-2' },
    ],
    ['serial', '#N/A', { code: 'spreadsheet-error' }],
    ['serial', { error: '#REF!' }, { code: 'spreadsheet-error' }],
    ['serial', { error: '=A1&B1' }, { code: 'formula-without-result' }],
    ['name', 'Ren\ufffd', { code: 'unreadable-characters' }],
    [
      'purchaseDate',
      '12/31/2024',
      { code: 'no-such-date', suggestion: '2024-12-31' },
      { dateOrder: 'dayFirst' },
    ],
    ['purchaseDate', 45292, { code: 'not-a-date', suggestion: '2024-01-01' }],
    ['purchaseCost', 'cheap', { code: 'not-a-number' }],
    ['purchaseCost', '12', { code: 'currency' }],
    [
      'purchaseCost',
      '1.5',
      { code: 'decimal' },
      { decimal: ',', currency: 'EUR' },
    ],
    ['status', 'deploied', { code: 'not-a-choice', suggestion: 'deployed' }],
    [
      'assignedTo',
      'Inès Garnier',
      { code: 'not-an-entity', suggestion: 'user:default/ines.garnier' },
    ],
    ['tag', 'a tag', { code: 'wrong-form' }],
    ['macAddresses', 'unknown', { code: 'wrong-form' }],
  ])('%s of %j is refused as %j', (...[field, cell, problem, reading]) => {
    const { values, problems } = one(field, cell, reading);
    expect(values).toEqual({});
    expect(problems).toEqual([
      expect.objectContaining({ ...problem, column: field, field }),
    ]);
    expect(problems[0].message).not.toMatch(/\{[a-z]+\}/);
  });

  it('takes as written what was said not to be damaged', () => {
    expect(one('serial', '5E+12', { isAsWritten: true }).values).toEqual({
      serial: '5E+12',
    });
  });

  it('sees a date among other part numbers, and none where all are dates', () => {
    const among = read(
      ['contract'],
      [['A-1'], ['01/02/2024'], ['A-3'], ['A-4']],
    );
    expect(among[1].problems).toMatchObject([
      { code: 'became-a-date', suggestion: '1-2' },
    ]);
    const all = read(['contract'], [['01/02/2024'], ['02/02/2024']]);
    expect(all[0].problems).toEqual([]);
  });

  it('joins an amount with its currency, and refuses two that differ', () => {
    const rows = read(
      ['purchaseCost', 'purchaseCostCurrency'],
      [
        ['12.5', 'chf'],
        ['12 €', 'USD'],
        ['', 'EUR'],
        ['', ''],
      ],
    );
    expect(rows[0].values).toEqual({
      purchaseCost: { amount: '12.50', currency: 'CHF' },
    });
    expect(rows[1].problems).toMatchObject([
      { code: 'currencies-differ', params: { other: 'EUR' } },
    ]);
    expect(rows.slice(2).map(({ empty }) => empty)).toEqual([
      ['purchaseCost'],
      ['purchaseCost'],
    ]);
  });

  it('says which cells are empty, and which stand beyond the last column', () => {
    const [short, long] = read(
      ['id', 'name', 'serial'],
      [
        ['7', 'x'],
        ['', 'x', 'y', 'z'],
      ],
    );
    expect(short).toEqual({
      id: '7',
      values: { name: 'x' },
      empty: ['serial'],
      problems: [],
    });
    expect(long.problems).toMatchObject([
      { code: 'too-many-cells', value: 'z' },
    ]);
  });

  it.each<[Cell, boolean]>([
    ['oui', true],
    ['Vrai', true],
    ['1', true],
    ['NON', false],
    ['faux', false],
    [true, true],
  ])('reads %j as %j', (cell, value) => {
    const [row] = read(['isFullDepth'], [[cell]], {}, models);
    expect(row.values).toEqual({ isFullDepth: value });
  });
});

describe('proposeMapping', () => {
  it.each([
    ['purchaseCost', 'purchaseCost'],
    ['Serial Number', 'serial'],
    ['N° de série', 'serial'],
    ['NUMERO DE SERIE', 'serial'],
    ['no_serie', 'serial'],
    ['Asset Tag', 'tag'],
    ['Date d’achat', 'purchaseDate'],
    ["Date d'achat", 'purchaseDate'],
    ['Prix d’achat (€)', 'purchaseCost'],
    ['Devise', 'purchaseCostCurrency'],
    ['purchaseCostCurrency', 'purchaseCostCurrency'],
    ['Date fin de la garantie', 'warrantyEnd'],
    ['id', 'id'],
  ])('takes %s for %s', (header, field) => {
    expect(proposeMapping(assets, [header])[0]?.field).toBe(field);
  });

  it.each(['Favourite colour', '', '12', 'lastSeen'])(
    'takes %j for nothing',
    header => {
      expect(proposeMapping(assets, [header])).toEqual([undefined]);
    },
  );

  it('gives each field once, to the header that is surest', () => {
    const proposed = proposeMapping(assets, [
      'Serial no',
      'Serial number',
      'Serial number',
    ]);
    expect(proposed.map(each => each?.field)).toEqual([
      undefined,
      'serial',
      undefined,
    ]);
  });

  it('takes the headers of an export for what they are', () => {
    const headers = [
      'id',
      ...Object.keys(assets.fields).filter(
        name => !assets.fields[name as 'tag'].readOnly,
      ),
    ];
    expect(proposeMapping(assets, headers).map(each => each?.field)).toEqual(
      headers,
    );
  });
});
