/** The two fonts of a PDF that every reader has: Helvetica, and the bold one. */
export type PdfFont = 'regular' | 'bold';

/** How wide the letters from the space to the tilde are, in thousandths of their size (Adobe's metrics of Helvetica). */
const widths: Record<PdfFont, readonly number[]> = {
  regular: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
    584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
    833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
    500, 334, 260, 334, 584,
  ],
  bold: [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278,
    278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584,
    584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611,
    833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333,
    278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
    556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
    500, 389, 280, 389, 584,
  ],
};
/** Of a letter with an accent, its base is measured; what has none, as a wide one. */
const otherWidth = 611;

/** How wide a text is, in the unit of `size`. */
export function textWidth(text: string, size: number, font: PdfFont): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (accents.test(letter)) continue;
    width += widths[font][letter.codePointAt(0)! - 32] ?? otherWidth;
  }
  return (width * size) / 1_000;
}

const accents = /\p{Mn}/u;

/** What Windows-1252 has between 0x80 and 0x9f. */
const windows = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map(
    (letter, at) => [letter, String.fromCharCode(0x80 + at)],
  ),
);
/** Spaces of French, and the hyphens of names, which look the same. */
const alike: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\u2011': '-',
  '\u2212': '-',
  '≥': '>=',
  '≤': '<=',
  ł: 'l',
  Ł: 'L',
};

/**
 * A text in Windows-1252, a letter a byte. What it does not have loses its accent, or is a question mark; what is no
 * letter at all is a space.
 */
export function encodeLatin(text: string): string {
  return [...text.normalize('NFC')].map(encode).join('');
}

function encode(letter: string): string {
  const known = windows.get(letter) ?? alike[letter] ?? letter;
  const code = known.codePointAt(0)!;
  if (code < 32 || code === 127) return ' ';
  if (code < 256) return known;
  const [base] = letter.normalize('NFD');
  return base.codePointAt(0)! < 256 ? base : '?';
}
