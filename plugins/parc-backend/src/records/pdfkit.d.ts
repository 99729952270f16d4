/** What PdfWriter needs of pdfkit, which comes without types. */
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  interface TextOptions {
    width?: number;
    height?: number;
    lineGap?: number;
    ellipsis?: boolean;
    lineBreak?: boolean;
  }

  /** Lengths are in points, from the upper left corner of the page. */
  export default class PDFDocument extends Readable {
    constructor(options: {
      pdfVersion: '1.7';
      size: 'A4';
      layout: 'landscape';
      margins: { top: number; left: number; bottom: number; right: number };
      /** BCP 47. */
      lang: string;
      displayTitle: boolean;
      info: { Title: string; Creator: string; CreationDate: Date };
      /** The path of its file. */
      font: string;
      autoFirstPage: boolean;
    });

    x: number;
    y: number;
    readonly page: {
      width: number;
      height: number;
      /** Where text has to end. */
      maxY(): number;
    };

    /** Not meant for others: of the font in use, what each word looks like. */
    readonly _font: { layoutCache: Record<string, object> };

    on(event: 'pageAdded', listener: () => void): this;
    addPage(): this;
    /** By the path of its file. */
    font(path: string): this;
    fontSize(size: number): this;
    currentLineHeight(withGap: boolean): number;
    heightOfString(text: string, options: TextOptions): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(colour: string): this;
    end(): void;
  }
}
