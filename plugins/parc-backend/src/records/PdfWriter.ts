import type { Writable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { encodeLatin, textWidth, type PdfFont } from './latinText';

/** A4 across, in points. */
const page = { width: 842, height: 595, margin: 36 };
const sizes: Record<PdfStyle, { size: number; font: PdfFont }> = {
  title: { size: 18, font: 'bold' },
  heading: { size: 12, font: 'bold' },
  text: { size: 9, font: 'regular' },
  cell: { size: 7, font: 'regular' },
  head: { size: 7, font: 'bold' },
};
type PdfStyle = 'title' | 'heading' | 'text' | 'cell' | 'head';

/** Of the catalog, the pages, and the two fonts; pages take the numbers after them. */
const fixedObjects = { catalog: 1, pages: 2, regular: 3, bold: 4, facts: 5 };

/** What a document says of itself. */
export interface PdfFacts {
  title: string;
  /** BCP 47. */
  language: string;
}

/**
 * Writes a PDF 1.7 of headings, paragraphs and tables, page by page while they come, so that a report of many thousand
 * lines is never whole in memory. Only the two fonts that every reader has: letters beyond Windows-1252 lose their accent
 * or become a question mark. Text is the same for who copies or searches it.
 */
export class PdfWriter {
  private readonly offsets: number[] = [];
  private readonly pageObjects: number[] = [];
  private written = 0;
  private y = 0;
  private drawn: string[] = [];
  private table?: PdfTable;

  constructor(
    private readonly output: Writable,
    private readonly facts: PdfFacts,
    /** At the foot of every page, before its number. */
    private readonly footer: string,
  ) {}

  /** A title, a heading or a paragraph, broken into lines. */
  async write(style: 'title' | 'heading' | 'text', text: string) {
    this.table = undefined;
    const { size, font } = sizes[style];
    const lines = linesOf(text, page.width - 2 * page.margin, size, font);
    await this.room(
      lines.length * size * leading + (style === 'text' ? 0 : size),
    );
    if (style !== 'text') this.y -= size * 0.6;
    for (const line of lines) {
      this.y -= size * leading;
      this.draw(line, page.margin, style);
    }
    this.y -= size * 0.3;
  }

  /** A table begins: its columns' names, and how wide each is of the whole. They stand again on each page. */
  async begin(table: PdfTable) {
    this.table = table;
    await this.room(60);
    this.drawRow(table.header, 'head');
  }

  /** A row of the table; what does not fit into a cell goes on below, up to six lines. */
  async row(cells: readonly string[]) {
    const { header } = this.table!;
    const height = this.heightOf(cells, 'cell');
    if (this.y - height < page.margin + 14) {
      await this.endPage();
      this.startPage();
      this.drawRow(header, 'head');
    }
    this.drawRow(cells, 'cell');
  }

  /** Ends the document. */
  async end() {
    await this.endPage();
    const kids = this.pageObjects.map(each => `${each} 0 R`).join(' ');
    await this.object(
      fixedObjects.pages,
      `<< /Type /Pages /Count ${this.pageObjects.length} /Kids [${kids}] >>`,
    );
    for (const [name, base] of [
      ['regular', 'Helvetica'],
      ['bold', 'Helvetica-Bold'],
    ] as const)
      await this.object(
        fixedObjects[name],
        `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`,
      );
    await this.object(
      fixedObjects.catalog,
      `<< /Type /Catalog /Pages 2 0 R /Lang (${this.facts.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    );
    await this.object(
      fixedObjects.facts,
      `<< /Title ${literal(this.facts.title)} /Producer (Parc) >>`,
    );
    await this.endFile();
  }

  private async endFile() {
    const start = this.written;
    const count = this.offsets.length;
    const entries = this.offsets
      .slice(1)
      .map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`);
    await this.send(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}trailer\n` +
        `<< /Size ${count} /Root 1 0 R /Info ${fixedObjects.facts} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    );
    this.output.end();
  }

  private startPage() {
    this.y = page.height - page.margin;
    this.drawn = [];
  }

  /** A new page where so much does not fit any more. */
  private async room(height: number) {
    if (this.written === 0) {
      await this.send('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
      this.startPage();
    }
    if (this.y - height >= page.margin + 14) return;
    await this.endPage();
    this.startPage();
  }

  private async endPage() {
    const number = this.pageObjects.length + 1;
    this.y = page.margin - 6;
    this.draw(`${this.footer} · ${number}`, page.margin, 'cell');
    const [content, own] = [0, 1].map(
      each => fixedObjects.facts + 2 * number - 1 + each,
    );
    const text = deflateSync(Buffer.from(this.drawn.join('\n'), 'latin1'));
    await this.object(
      content,
      `<< /Length ${
        text.length
      } /Filter /FlateDecode >>\nstream\n${text.toString('latin1')}\nendstream`,
    );
    await this.object(
      own,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${content} 0 R ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    this.pageObjects.push(own);
  }

  private drawRow(cells: readonly string[], style: 'cell' | 'head') {
    const { size } = sizes[style];
    const height = this.heightOf(cells, style);
    let x = page.margin;
    const top = this.y;
    for (const [at, lines] of this.cellLines(cells, style).entries()) {
      this.y = top;
      for (const line of lines) {
        this.y -= size * leading;
        this.draw(line, x, style);
      }
      x += this.table!.widths[at] * (page.width - 2 * page.margin);
    }
    this.y = top - height;
    const right = page.width - page.margin;
    const grey = style === 'head' ? 0.3 : 0.8;
    this.drawn.push(
      `${grey} G 0.5 w ${page.margin} ${this.y.toFixed(
        1,
      )} m ${right} ${this.y.toFixed(1)} l S`,
    );
  }

  private heightOf(cells: readonly string[], style: 'cell' | 'head'): number {
    const most = this.cellLines(cells, style).map(each => each.length);
    return Math.max(1, ...most) * sizes[style].size * leading + 4;
  }

  private cellLines(cells: readonly string[], style: 'cell' | 'head') {
    const { size, font } = sizes[style];
    const whole = page.width - 2 * page.margin;
    return cells.map((cell, at) =>
      linesOf(cell, this.table!.widths[at] * whole - 4, size, font).slice(0, 6),
    );
  }

  private draw(text: string, x: number, style: PdfStyle) {
    const { size, font } = sizes[style];
    const name = font === 'bold' ? 'F2' : 'F1';
    this.drawn.push(
      `BT /${name} ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${this.y.toFixed(
        1,
      )} Tm ${literal(text)} Tj ET`,
    );
  }

  private async object(number: number, body: string) {
    this.offsets[number] = this.written;
    await this.send(`${number} 0 obj\n${body}\nendobj\n`);
  }

  /** Bytes, one a letter. Waits for who reads. */
  private async send(text: string) {
    if (this.output.destroyed) throw new Error('the reader has gone');
    const bytes = Buffer.from(text, 'latin1');
    this.written += bytes.length;
    if (this.output.write(bytes)) return;
    await new Promise<void>(resolve => {
      this.output.once('drain', resolve);
      this.output.once('close', resolve);
    });
  }
}

/** Columns: their names, and how wide each is of the whole; together 1. */
export interface PdfTable {
  header: readonly string[];
  widths: readonly number[];
}

/** From one line to the next, of the size of the letters. */
const leading = 1.25;

function literal(text: string): string {
  return `(${encodeLatin(text).replace(/[\\()]/g, '\\$&')})`;
}

/** Broken between words; a word that is wider than a line, anywhere. */
function linesOf(
  text: string,
  width: number,
  size: number,
  font: PdfFont,
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph
      .split(' ')
      .flatMap(each => pieces(each, width, size, font))) {
      const longer = line ? `${line} ${word}` : word;
      const fits = textWidth(longer, size, font) <= width;
      if (!fits && line) lines.push(line);
      line = fits || !line ? longer : word;
    }
    lines.push(line);
  }
  return lines;
}

function pieces(
  word: string,
  width: number,
  size: number,
  font: PdfFont,
): string[] {
  if (textWidth(word, size, font) <= width) return [word];
  const parts = [''];
  for (const letter of word) {
    const longer = parts[parts.length - 1] + letter;
    if (textWidth(longer, size, font) > width) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}
