import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { encode } from 'iconv-lite';
import {
  assets,
  columnQuestions,
  type ImportMapping,
  type Reading,
} from '@parc/backstage-plugin-parc-common';
import { inspectFile } from './inspectFile';
import { readRows } from './readRows';

const opened = (content: Buffer | string) => () =>
  Readable.from([Buffer.from(content)]);
const inspect = (content: Buffer | string, given?: Partial<Reading>) =>
  inspectFile(opened(content), { noun: assets, given });

async function rowsOf(content: Buffer | string, reading: Reading) {
  const rows = [];
  for await (const row of readRows(opened(content), reading)) rows.push(row);
  return rows;
}

/** Says what the questions are, once each column has become what it was taken for. */
async function asked(content: string) {
  const { reading, columns, questions } = await inspect(content);
  const mapping: ImportMapping = columns.flatMap(({ index, field }) =>
    field ? [{ column: index, field }] : [],
  );
  return [...questions, ...columnQuestions(assets, mapping, reading, columns)];
}

const french = `N° d’inventaire;Désignation;N° de série;Date d’achat;Prix d’achat;Fin de garantie
PC-1;Écran de l’accueil – 24";0012345;31/12/2024;1 234,50 €;31/12/2027
PC-2;Portable de Noëlle, à l’étage;0012346;01/02/2024;899,00 €;01/02/2027
PC-3;Réseau où ça gêne;0012347;03/04/2024;12,5 €;
`;

describe('inspectFile', () => {
  it.each([
    ['utf-8', Buffer.from(french)],
    ['utf-8', Buffer.from(`\ufeff${french}`)],
    ['utf-16le', encode(`\ufeff${french}`, 'utf-16le')],
    ['utf-16be', encode(`\ufeff${french}`, 'utf-16be')],
    ['utf-16le', encode(french, 'utf-16le')],
    ['utf-16be', encode(french, 'utf-16be')],
    ['windows-1252', encode(french, 'windows-1252')],
    ['macintosh', encode(french.replaceAll('€', '¤'), 'macintosh')],
    [
      'macintosh',
      encode(french.replaceAll('€', '¤').replaceAll('\n', '\r'), 'macintosh'),
    ],
  ])('recognises a French table in %s', async (encoding, content) => {
    const { reading, questions, columns, rowsTotal } = await inspect(content);
    expect(questions).toEqual([]);
    expect(reading).toMatchObject({
      format: 'csv',
      encoding,
      delimiter: ';',
      headerRow: 1,
    });
    expect(columns.map(each => each.field)).toEqual([
      'tag',
      'name',
      'serial',
      'purchaseDate',
      'purchaseCost',
      'warrantyEnd',
    ]);
    expect(rowsTotal).toBe(3);
    expect((await rowsOf(content, reading))[0]).toEqual({
      line: 2,
      cells: [
        'PC-1',
        'Écran de l’accueil – 24"',
        '0012345',
        '31/12/2024',
        '1 234,50 €',
        '31/12/2027',
      ],
    });
  });

  it('asks for the encoding where a few letters do not tell, and shows what each would make of them', async () => {
    const { questions } = await inspect(
      encode('tag,name\nPC-1, \u00bd\n', 'windows-1252'),
    );
    expect(questions).toMatchObject([{ code: 'encoding' }]);
    const values = questions[0].choices.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['windows-1252', 'iso-8859-15']),
    );
  });

  it('takes what was said of the encoding, and reads the columns anew', async () => {
    const content = encode('tag;désignation\nPC-1;10 €\n', 'iso-8859-15');
    const { reading, columns } = await inspect(content, {
      encoding: 'iso-8859-15',
    });
    expect(reading.encoding).toBe('iso-8859-15');
    expect(columns[1]).toMatchObject({
      header: 'désignation',
      samples: ['10 €'],
    });
  });

  it.each([
    [',', 'tag,name\nA,"x;y"\nB,z\n'],
    [';', 'tag;name;price\nA;"1,5";2,5\nB;x;3,5\n'],
    ['\t', 'tag\tname\nA\t1,5\nB\t2,5\n'],
    ['|', 'tag|name\nA|x\nB|y\n'],
    [';', 'sep=;\r\ntag;name\r\nA;x,y\r\n'],
    [',', 'tag\nA\nB\n'],
  ])('recognises the delimiter %j', async (delimiter, content) => {
    const { reading, questions } = await inspect(content);
    expect(questions).toEqual([]);
    expect(reading.delimiter).toBe(delimiter);
    expect((await rowsOf(content, reading))[0].cells[0]).toBe('A');
  });

  it('asks for the delimiter when two cut all rows alike', async () => {
    const { questions } = await inspect('x;1,5\ny;2,5\nz;3,5\n');
    expect(questions.map(({ code }) => code)).toContain('delimiter');
  });

  it('finds the header below a title, and knows duplicate and blank ones apart', async () => {
    const content =
      'Inventaire du siège;;;;\n\nÉtat au 01/02/2024;;;;\nN° de série;Notes;Notes;;Statut\nS1;a;b;c;En stock\n';
    const { reading, columns } = await inspect(content);
    expect(reading.headerRow).toBe(4);
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['N° de série', 'serial'],
      ['Notes', 'notes'],
      ['Notes (2)', undefined],
      ['', undefined],
      ['Statut', 'status'],
    ]);
  });

  it('asks for the header when no row looks like one', async () => {
    const { questions } = await inspect('A1,B1\nA2,B2\n');
    expect(questions).toMatchObject([
      {
        code: 'headerRow',
        choices: [{ value: '1' }, { value: '2' }, { value: '0' }],
      },
    ]);
  });

  it('takes what stands behind the last header in a few rows for too many cells, not for a column', async () => {
    const { columns } = await inspect('tag,name\nA,x\nB,y,z\nC,w\nD\n');
    expect(columns.map(({ header }) => header)).toEqual(['tag', 'name']);
  });

  it.each([
    [
      'decides by the one row that can only be day first',
      ['03/04/2024', '31/12/2024'],
      [],
    ],
    [
      'decides by the one row that can only be month first',
      ['03/04/2024', '12/31/2024'],
      [],
    ],
    ['asks when no row decides', ['03/04/2024', '05/06/2024'], ['dateOrder']],
    [
      'asks when rows contradict each other',
      ['31/12/2024', '12/31/2024'],
      ['dateOrder'],
    ],
    ['asks for the century', ['31/12/24'], ['century']],
    ['asks nothing about ISO dates', ['2024-03-04'], []],
  ])('%s', async (_, dates, codes) => {
    const questions = await asked(
      `tag,Purchase date\n${dates
        .map((each, n) => `T${n},${each}`)
        .join('\n')}\n`,
    );
    expect(questions.map(({ code }) => code)).toEqual(codes);
  });

  it('decides by a row that comes very late', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `T${n},03/04/2024`);
    const questions = await asked(
      `tag,Purchase date\n${rows.join('\n')}\nT,31/12/2024\n`,
    );
    expect(questions).toEqual([]);
  });

  it('asks for decimal mark and currency only where they do not show', async () => {
    const questions = await asked(
      'tag;Prix d’achat;Coût de remplacement;Valeur résiduelle\nA;1.234;1.234,50 €;5 CHF\n',
    );
    expect(questions).toMatchObject([
      {
        code: 'decimal',
        column: 1,
        suggested: ',',
        choices: [
          { value: ',', samples: ['1234'] },
          { value: '.', samples: ['1.234'] },
        ],
      },
      { code: 'currency', column: 1, suggested: 'EUR' },
    ]);
  });

  it('asks whether zeros were lost where a few numbers are shorter than the others', async () => {
    const serials = ['12345678', '12345679', '22345678', '1234567'];
    const questions = await asked(
      `tag,serial\n${serials.map((each, n) => `T${n},${each}`).join('\n')}\n`,
    );
    expect(questions).toMatchObject([
      {
        code: 'digits',
        column: 1,
        choices: [{ value: '8', samples: ['01234567'] }, { value: '0' }],
      },
    ]);
  });

  it.each([
    ['nothing', '', 'The file is empty'],
    [
      'a workbook of the old kind',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /\.xls/,
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0, 0, 0, 1, 2]),
      /neither a CSV nor an XLSX/,
    ],
    [
      'a zip of something else',
      Buffer.from('PK\u0003\u0004 nothing'),
      /cannot be read/,
    ],
  ])('refuses %s', async (_, content, message) => {
    await expect(inspect(content)).rejects.toThrow(message);
  });

  it('reads a file of 200,000 rows in bounded memory', async () => {
    const line =
      'PC-2024-0001,"Laptop, of Inès",laptop,Dell Latitude 5440,5CG1234567,In stock,31/12/2024,"1 234,50 €"\n';
    const block = Buffer.from(line.repeat(1_000));
    const kept: number[] = [];
    const open = () =>
      Readable.from(
        (function* pieces() {
          yield Buffer.from(
            'Tag,Name,Category,Model,Serial,Status,Purchase date,Purchase cost\n',
          );
          for (let n = 0; n < 200; n++) yield block;
          kept.push(heapInUse());
        })(),
      );
    const before = heapInUse();
    const { rowsTotal } = await inspectFile(open, { noun: assets });
    expect(rowsTotal).toBe(200_000);
    expect(Math.max(...kept) - before).toBeLessThan(30_000_000);
  });
});

/** In bytes, without what only waits to be collected. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
