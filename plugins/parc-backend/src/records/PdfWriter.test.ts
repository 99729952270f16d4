import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { readPdf } from '../testing/readPdf';
import { PdfWriter } from './PdfWriter';

const facts = {
  title: 'Zařízení',
  language: 'cs',
  madeAt: new Date('2026-04-10T11:00:00Z'),
};
const table = { header: ['Name', 'Found'], widths: [0.8, 0.2] };

async function written(
  write: (pdf: PdfWriter) => Promise<void>,
): Promise<Buffer> {
  const output = new PassThrough();
  const read = buffer(output);
  const pdf = new PdfWriter(output, facts, 'Foot');
  await write(pdf);
  await pdf.end();
  return read;
}

describe('PdfWriter', () => {
  it('writes letters of Latin, Greek and Cyrillic, which can be copied', async () => {
    const names = 'Łukasz Čapek, Ελένη, Їжак, ș ≤ 5 €, œuvre, office';
    const bytes = await written(async pdf => {
      await pdf.write('title', names);
      await pdf.begin(table);
      await pdf.row([names.normalize('NFD'), 'tab\tbell\u0007']);
      await pdf.row(['1\u202f000', '']);
    });
    expect(readPdf(bytes)).toEqual([
      [
        ...['Foot · 1', names, 'Name', 'Found'],
        ...[names, 'tab bell ', '1\u00a0000'],
      ],
    ]);
  });

  it('has every row on some page, below the names of its columns, above the foot', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `row ${at}`);
    const bytes = await written(async pdf => {
      await pdf.begin(table);
      for (const row of rows) await pdf.row([row, 'none']);
    });
    const pages = readPdf(bytes);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.map(page => page.slice(0, 3))).toEqual(
      pages.map((_, at) => [`Foot · ${at + 1}`, ...table.header]),
    );
    expect(pages.flatMap(page => page.slice(3))).toEqual(
      rows.flatMap(row => [row, 'none']),
    );
  });

  it('breaks a cell into six lines, and says where there is more', async () => {
    const cell = (lines: number) =>
      Array.from({ length: lines }, (_, at) => `line ${at}`).join('\n');
    const bytes = await written(async pdf => {
      await pdf.begin(table);
      await pdf.row(['six', cell(6)]);
      await pdf.row(['seven', cell(7)]);
      await pdf.row(['a word', 'w'.repeat(100)]);
    });
    const lines = readPdf(bytes)[0].slice(3);
    expect(lines.slice(0, 14)).toEqual([
      ...['six', 'line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5'],
      ...['seven', 'line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5…'],
    ]);
    expect(lines.slice(15).length).toBeGreaterThan(1);
    expect(lines.slice(15).join('')).toBe('w'.repeat(100));
  });

  it('goes on with a long paragraph on the next page', async () => {
    const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`);
    const bytes = await written(pdf => pdf.write('text', words.join(' ')));
    const pages = readPdf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .flatMap(([, ...lines]) => lines)
        .join('')
        .split(' '),
    ).toEqual(words);
  });

  it('says what it is, and is the same when it is written again', async () => {
    const write = (pdf: PdfWriter) => pdf.write('title', facts.title);
    const bytes = await written(write);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.toString('latin1')).toContain('/Lang (cs)');
    expect(bytes.toString('utf8')).toContain(`>${facts.title}</rdf:li>`);
    expect(await written(write)).toEqual(bytes);
  });

  it('waits for who reads, and ends when they have gone', async () => {
    const output = new PassThrough();
    const pdf = new PdfWriter(output, facts, 'Foot');
    let count = 0;
    const writing = (async () => {
      await pdf.begin(table);
      for (;;) await pdf.row([`row ${(count += 1)}`, 'none']);
    })();
    const ended = writing.catch((error: Error) => error.message);
    while (!output.writableNeedDrain) await setImmediate();
    const before = count;
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    expect(count).toBe(before);
    output.destroy();
    expect(await ended).toBe('the reader has gone');
  });
});
