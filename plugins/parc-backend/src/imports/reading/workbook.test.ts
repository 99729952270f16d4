import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { assets, type Reading } from '@parc/backstage-plugin-parc-common';
import { inspectFile } from './inspectFile';
import { readRows } from './readRows';

const opened = (content: Buffer) => () => Readable.from([content]);
const inspect = (content: Buffer, given?: Partial<Reading>) =>
  inspectFile(opened(content), { noun: assets, given });

async function rowsOf(content: Buffer, given?: Partial<Reading>) {
  const { reading } = await inspect(content, given);
  const rows = [];
  for await (const row of readRows(opened(content), reading)) rows.push(row);
  return rows;
}

async function aWorkbook(fill: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A zip of these parts, which says of their sizes whatever it is told to. */
function aZip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const content = Buffer.from(given);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(checksum(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      head,
      Buffer.from(name),
      packed,
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000'),
      head,
      rest,
      Buffer.from(name),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\u0005\u0006'), end]);
}

const checksum: (content: Buffer) => number = crc32 ?? (() => 0);

const relations =
  '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const aSheetOf = (
  sheet: string | Buffer,
  more: Record<string, string | Buffer> = {},
) =>
  aZip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
const rowsXml = (rows: string) =>
  `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('has texts, exact numbers, dates, booleans, results of formulas and errors', async () => {
    const content = await aWorkbook(workbook => {
      const sheet = workbook.addWorksheet('Parc');
      sheet.addRow([
        'Tag',
        'Name',
        'Purchase cost',
        'Purchase date',
        'Notes',
        'Serial',
        'Contract',
      ]);
      sheet.addRow([
        'PC-1',
        { richText: [{ text: 'Écran ' }, { text: '24"' }] },
        1234.1,
        new Date(Date.UTC(2024, 1, 29)),
        { formula: 'A1&"x"', result: 'Tagx' },
        { error: '#N/A' },
        true,
      ]);
      sheet.addRow([]);
      sheet.addRow(['PC-2', '', 0.1, new Date(Date.UTC(2024, 1, 29, 13, 45))]);
      sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
      sheet.getCell('D4').numFmt = '[$-40C]d mmm yyyy hh:mm';
    });
    const { reading, columns, questions } = await inspect(content);
    expect(questions).toEqual([]);
    expect(reading).toMatchObject({
      format: 'xlsx',
      sheet: 'Parc',
      headerRow: 1,
    });
    expect(columns.map(each => each.field)).toEqual([
      'tag',
      'name',
      'purchaseCost',
      'purchaseDate',
      'notes',
      'serial',
      'contract',
    ]);
    expect(await rowsOf(content)).toEqual([
      {
        line: 2,
        cells: [
          'PC-1',
          'Écran 24"',
          1234.1,
          { date: '2024-02-29' },
          'Tagx',
          { error: '#N/A' },
          true,
        ],
      },
      { line: 4, cells: ['PC-2', '', 0.1, { date: '2024-02-29T13:45:00' }] },
    ]);
  });

  it('knows the days of the 1904 calendar, and a formula that was never calculated', async () => {
    const content = aSheetOf(
      rowsXml(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Purchase date</t></is></c><c r="B1" t="inlineStr"><is><t>Tag</t></is></c></row>' +
          '<row r="2"><c r="A2" s="1"><v>43830</v></c><c r="B2"><f>A1</f></c></row>',
      ),
      {
        'xl/workbook.xml':
          '<workbook><workbookPr date1904="1"/><sheets><sheet name="One" r:id="r1"/></sheets></workbook>',
        'xl/styles.xml':
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(await rowsOf(content)).toEqual([
      { line: 2, cells: [{ date: '2024-01-01' }, { error: '=A1' }] },
    ]);
  });

  it('asks which of several sheets is meant, passes over hidden and empty ones, and reads the one said', async () => {
    const content = await aWorkbook(workbook => {
      workbook.addWorksheet('Empty');
      workbook.addWorksheet('Hidden', { state: 'hidden' }).addRow(['Tag']);
      workbook.addWorksheet('Paris').addRows([
        ['Tag', 'Name'],
        ['P-1', 'x'],
      ]);
      workbook.addWorksheet('Lyon').addRows([
        ['Tag', 'Name'],
        ['L-1', 'y'],
      ]);
    });
    const { questions } = await inspect(content);
    expect(questions).toMatchObject([
      {
        code: 'sheet',
        suggested: 'Paris',
        choices: [
          { value: 'Paris', samples: ['Tag ¦ Name', 'P-1 ¦ x'] },
          { value: 'Lyon' },
        ],
      },
    ]);
    const [row] = await rowsOf(content, { sheet: 'Lyon' });
    expect(row.cells).toEqual(['L-1', 'y']);
    await expect(rowsOf(content, { sheet: 'Nice' })).rejects.toThrow(
      /has no sheet Nice/,
    );
  });

  const cell = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';

  it.each([
    [
      'unpacks to far more than its size',
      aSheetOf(rowsXml(cell + ' '.repeat(60_000_000))),
      /unpacks to far more|very long text/,
    ],
    [
      'repeats rows without end',
      aSheetOf(rowsXml(cell.repeat(1_000_000))),
      /unpacks to far more/,
    ],
    [
      'has a text without end',
      aSheetOf(
        rowsXml(`<row><c t="inlineStr"><is><t>${'x'.repeat(5_000_000)}`),
      ),
      /very long text|many characters/,
    ],
    [
      'defines entities',
      aSheetOf(
        `<!DOCTYPE x [<!ENTITY a "${'y'.repeat(50)}">]>${rowsXml(
          '<row><c t="inlineStr"><is><t>&a;</t></is></c></row>',
        )}`,
      ),
      /cannot be read/,
    ],
    [
      'has a cell in column XFD',
      aSheetOf(rowsXml('<row><c r="XFD1"><v>1</v></c></row>')),
      /many columns/,
    ],
    ['is cut', aSheetOf(rowsXml(cell)).subarray(0, 200), /cannot be read/],
    [
      'has no workbook in it',
      aZip({ 'content.xml': '<x/>' }),
      /no XLSX workbook/,
    ],
    [
      'has broken XML',
      aSheetOf('<worksheet><sheetData><row></c>'),
      /cannot be read/,
    ],
  ])('that %s is refused in bounded memory', async (_, content, message) => {
    const before = process.memoryUsage().heapUsed;
    await expect(rowsOf(content)).rejects.toThrow(message);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400_000_000);
  });
});
