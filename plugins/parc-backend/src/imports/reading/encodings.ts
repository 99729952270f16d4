import type { Readable } from 'node:stream';
import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';
import { InputError } from '@backstage/errors';
import type { ImportQuestion } from '@parc/backstage-plugin-parc-common';

/** What a file is, by its bytes. */
export interface FileKind {
  format: 'csv' | 'xlsx';
  encoding?: string;
  question?: ImportQuestion;
}

/** What is looked at of the bytes that are not ASCII. */
const sampleSize = 64 * 1024;
const western = ['windows-1252', 'iso-8859-15', 'macintosh'];

/** Looks through all bytes of a file: its byte order mark, else whether all is valid UTF-8, else what fits best. */
export async function recogniseFile(
  file: Readable,
  given?: string,
): Promise<FileKind> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const sample: Buffer[] = [];
  let sampled = 0;
  let isUtf8 = true;
  let isFirst = true;
  for await (const piece of file as AsyncIterable<Buffer>) {
    if (!piece.length) continue;
    if (isFirst) {
      const kind = byFirstBytes(piece);
      if (kind) return kind;
      if (given) return { format: 'csv', encoding: given };
      isFirst = false;
    }
    if (isUtf8) isUtf8 = isValid(utf8, piece);
    if (sampled < sampleSize) {
      const part = aroundHighBytes(piece).subarray(0, sampleSize - sampled);
      sampled += part.length;
      if (part.length) sample.push(part);
    } else if (!isUtf8) break;
  }
  if (isFirst) throw new InputError('The file is empty');
  if (isUtf8 && isValid(utf8)) return { format: 'csv', encoding: 'utf-8' };
  return { format: 'csv', ...recogniseEncoding(Buffer.concat(sample)) };
}

/** The currency sign of Mac Roman has been the euro since 1998; iconv-lite has the table of before. */
export function euroOfMac(text: string, encoding: string): string {
  return encoding === 'macintosh' ? text.replaceAll('\u00a4', '€') : text;
}

function isValid(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

function byFirstBytes(head: Buffer): FileKind | undefined {
  const starts = (...bytes: number[]) =>
    bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return { format: 'xlsx' };
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new InputError(
      'The file is a workbook of the old kind (.xls), or has a password: save it as .xlsx or CSV, without a password',
    );
  if (starts(0xef, 0xbb, 0xbf)) return { format: 'csv', encoding: 'utf-8' };
  if (starts(0xff, 0xfe)) return { format: 'csv', encoding: 'utf-16le' };
  if (starts(0xfe, 0xff)) return { format: 'csv', encoding: 'utf-16be' };
  return byNulBytes(head.subarray(0, 4_096));
}

/** UTF-16 without its mark has a NUL in every other byte, wherever the text is Latin. */
function byNulBytes(head: Buffer): FileKind | undefined {
  const nuls = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2]++;
  });
  const [even, odd] = nuls;
  if (!even && !odd) return undefined;
  const isMost = (count: number) => count > head.length * 0.2;
  if (isMost(odd) && even * 10 < odd)
    return { format: 'csv', encoding: 'utf-16le' };
  if (isMost(even) && odd * 10 < even)
    return { format: 'csv', encoding: 'utf-16be' };
  throw new InputError('The file is neither a CSV nor an XLSX workbook');
}

/** The lines of a piece that have other than ASCII: they tell encodings apart. */
function aroundHighBytes(piece: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  let length = 0;
  while (at < piece.length && length < sampleSize) {
    while (at < piece.length && piece[at] < 0x80) at++;
    if (at === piece.length) break;
    const begin = Math.max(0, at - 20);
    while (
      at < piece.length &&
      at - begin < 60 &&
      piece[at] !== 10 &&
      piece[at] !== 13
    )
      at++;
    parts.push(piece.subarray(begin, at), Buffer.from('\n'));
    length += at - begin;
    at++;
  }
  return Buffer.concat(parts);
}

/** Sure when one Western encoding makes sense of nearly all and the others do not; else it is asked. */
function recogniseEncoding(sample: Buffer): Omit<FileKind, 'format'> {
  const scored = western
    .map(encoding => ({
      encoding,
      text: euroOfMac(decode(sample, encoding), encoding),
    }))
    .map(each => ({ ...each, score: plausibility(each.text) }))
    .filter(
      ({ text }, index, all) =>
        all.findIndex(each => each.text === text) === index,
    )
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best.score >= 0.9 && (!second || second.score < best.score - 0.3))
    return { encoding: best.encoding };
  const others = analyse(sample)
    .map(({ name }) => name.toLowerCase())
    .filter(
      name =>
        !/^(utf-8|iso-8859-1|windows-1252|ascii)$/.test(name) &&
        encodingExists(name),
    )
    .slice(0, 3);
  const choices = [...scored.map(({ encoding }) => encoding), ...others].map(
    value => ({
      value,
      samples: samplesOf(euroOfMac(decode(sample, value), value)),
    }),
  );
  return {
    encoding: best.encoding,
    question: {
      code: 'encoding',
      choices,
      suggested: best.encoding,
      samples: samplesOf(best.text),
    },
  };
}

function samplesOf(text: string): string[] {
  return [...new Set(text.split(/[\r\n]+/).filter(Boolean))].slice(0, 3);
}

const letter = /[àâäáãåçéèêëíîïìñóôöòõúùûüÿœæßÀÂÄÁÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŒÆ]/;
const sign = /[€«»’‘“”–—…°²³µ£§·\u00a0™®©½¼¾•]/;

/** Which part of what is not ASCII is what Western Europeans write, where they write it: 0 to 1. */
function plausibility(text: string): number {
  let all = 0;
  let plausible = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    all++;
    const isInWord =
      /[a-zA-Z]/.test(text[at - 1] ?? '') ||
      /[a-zA-Z]/.test(text[at + 1] ?? '');
    // Control characters of C1 are in no text.
    if (text.charCodeAt(at) < 0xa0) plausible -= 1;
    else if (letter.test(text[at]))
      plausible += isCapitalInside(text, at) ? 0 : 1;
    else if (sign.test(text[at]))
      plausible += isInWord && !/[’°\u00a0®™…]/.test(text[at]) ? 0.3 : 0.9;
  }
  return all ? plausible / all : 1;
}

/** A capital within a word of small letters: `DÈsignation` is `Désignation` read with another table. */
function isCapitalInside(text: string, at: number): boolean {
  const isInside = /[a-zA-Z]/.test(text[at - 1] ?? '');
  const hasSmall = /[a-z]/.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`);
  return isInside && hasSmall && text[at] !== text[at].toLowerCase();
}
