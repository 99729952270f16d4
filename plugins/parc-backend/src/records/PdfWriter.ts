import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';

type PdfStyle = 'title' | 'heading' | 'text' | 'cell' | 'head';

/** Latin with its accents, Greek and Cyrillic. */
const fonts = {
  regular: require.resolve('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
  bold: require.resolve('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
};
const styles: Record<PdfStyle, { size: number; font: string }> = {
  title: { size: 18, font: fonts.bold },
  heading: { size: 12, font: fonts.bold },
  text: { size: 9, font: fonts.regular },
  cell: { size: 7, font: fonts.regular },
  head: { size: 7, font: fonts.bold },
};
/** All lengths are in points. */
const margin = 36;
/** Below the text, with the footer. */
const foot = 50;
const lineGap = 0.5;
/** Between a cell and the next, and below a row. */
const cellGap = 4;
const mostLines = 6;
/** What a heading, or the names of a table's columns, must have below them. */
const keptTogether = 60;

/** What a document says of itself. */
export interface PdfFacts {
  title: string;
  /** BCP 47. */
  language: string;
  madeAt: Date;
}

/** Columns: their names, and how wide each is of the whole; together 1. */
export interface PdfTable {
  header: readonly string[];
  widths: readonly number[];
}

/**
 * Writes a PDF 1.7 of headings, paragraphs and tables, A4 across, page by page while they come, so that a report of many
 * thousand lines is never whole in memory. What the same calls write is the same, byte for byte. Letters that its font has
 * not (Chinese, Arabic, emoji) are boxes. Throws when the reader has gone.
 */
export class PdfWriter {
  private readonly document: PDFDocument;
  private pages = 0;
  private style: PdfStyle = 'text';
  private table?: PdfTable;

  constructor(
    private readonly output: Writable,
    { title, language, madeAt }: PdfFacts,
    /** At the foot of every page, before its number. */
    private readonly footer: string,
  ) {
    this.document = new PDFDocument({
      pdfVersion: '1.7',
      size: 'A4',
      layout: 'landscape',
      margins: { top: margin, left: margin, bottom: foot, right: margin },
      lang: language,
      displayTitle: true,
      info: { Title: title, Creator: 'Parc', CreationDate: madeAt },
      font: fonts.regular,
      autoFirstPage: false,
    });
    this.document.on('pageAdded', () => this.drawFooter());
    this.document.addPage();
  }

  /** A title, a heading or a paragraph, broken into lines. */
  async write(style: 'title' | 'heading' | 'text', text: string) {
    const { size } = styles[style];
    this.use(style);
    if (style !== 'text') {
      this.keep(keptTogether);
      this.document.y += size * 0.6;
    }
    this.document.text(printable(text), margin, this.document.y, { lineGap });
    this.document.y += size * 0.3;
    await this.flush();
  }

  /** A table begins: its columns' names, and how wide each is of the whole. They stand again on each page. */
  async begin(table: PdfTable) {
    this.table = table;
    this.keep(keptTogether);
    this.drawRow(table.header, 'head');
    await this.flush();
  }

  /** A row of the table; what does not fit into a cell goes on below, up to six lines. */
  async row(cells: readonly string[]) {
    this.use('cell');
    if (!this.fits(this.mostHeight()) && !this.fits(this.heightOf(cells))) {
      this.document.addPage();
      this.drawRow(this.table!.header, 'head');
    }
    this.drawRow(cells, 'cell');
    await this.flush();
  }

  /** Ends the document. */
  async end() {
    this.document.end();
    await this.flush();
    this.output.end();
  }

  private use(style: PdfStyle) {
    const { size, font } = styles[style];
    this.style = style;
    this.document.font(font).fontSize(size);
  }

  private fits(height: number): boolean {
    return this.document.y + height <= this.document.page.maxY();
  }

  /** A new page where so much does not fit any more. */
  private keep(height: number) {
    if (!this.fits(height)) this.document.addPage();
  }

  /** Of a page that has begun, perhaps in the middle of a paragraph, which goes on as if nothing had been. */
  private drawFooter() {
    const { style, document } = this;
    const { x, y } = document;
    this.pages += 1;
    this.use('cell');
    // How each word is laid out; pdfkit would keep it to the end, which of 20,000 rows is 300 MB.
    document._font.layoutCache = Object.create(null);
    const text = printable(`${this.footer} · ${this.pages}`);
    document.text(text, margin, document.page.height - margin, {
      lineBreak: false,
    });
    Object.assign(document, { x, y });
    this.use(style);
  }

  private drawRow(cells: readonly string[], style: 'cell' | 'head') {
    const { document } = this;
    const { y } = document;
    const right = document.page.width - margin;
    this.use(style);
    let x = margin;
    let bottom = y + this.lineHeight();
    for (const [at, cell] of cells.entries()) {
      document.text(printable(cell), x, y, this.cellOptions(at));
      bottom = Math.max(bottom, document.y);
      x += this.widthOf(at);
    }
    document.y = bottom + cellGap;
    document
      .lineWidth(0.5)
      .moveTo(margin, bottom + cellGap / 2)
      .lineTo(right, bottom + cellGap / 2)
      .stroke(style === 'head' ? '#4d4d4d' : '#cccccc');
  }

  private cellOptions(at: number) {
    const width = this.widthOf(at) - cellGap;
    const height = mostLines * this.lineHeight();
    return { width, height, lineGap, ellipsis: true };
  }

  private widthOf(at: number): number {
    return this.table!.widths[at] * (this.document.page.width - 2 * margin);
  }

  private lineHeight(): number {
    return this.document.currentLineHeight(true) + lineGap;
  }

  private mostHeight(): number {
    return mostLines * this.lineHeight() + cellGap;
  }

  private heightOf(cells: readonly string[]): number {
    const heights = cells.map((cell, at) =>
      this.document.heightOfString(printable(cell), this.cellOptions(at)),
    );
    return Math.min(Math.max(...heights) + cellGap, this.mostHeight());
  }

  /** Hands on the pages that have ended, lets others run, and waits for who reads. */
  private async flush() {
    if (this.output.destroyed) throw new Error('the reader has gone');
    const bytes: Buffer | null = this.document.read();
    if (!bytes) return;
    this.output.write(bytes);
    await setImmediate();
    if (!this.output.writableNeedDrain) return;
    await new Promise<void>(resolve => {
      const goOn = () => {
        this.output.off('drain', goOn).off('close', goOn);
        resolve();
      };
      this.output.on('drain', goOn).on('close', goOn);
    });
  }
}

/** Without what is no letter; French's narrow space, which the font has not, is its wider one. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll('\u202f', '\u00a0');
}
