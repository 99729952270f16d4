/**
 * The text of a body, whatever its encoding: UTF-8 or UTF-16 by its mark, what an XML declaration says, else UTF-8, and
 * where that is broken ISO-8859-1 (as Windows means it), which old agents send unsaid. Never fails.
 */
export function decodeText(body: Buffer): { text: string; isBroken: boolean } {
  const mark = marks.find(({ bytes }) =>
    bytes.every((byte, index) => body[index] === byte),
  );
  if (mark) return lenient(body, mark.encoding);
  const declared = declaration.exec(body.toString('latin1', 0, 200))?.[1];
  if (declared && latin.test(declared)) return lenient(body, 'windows-1252');
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(body),
      isBroken: false,
    };
  } catch {
    // Some of it is UTF-8: the rest of it is broken, not in another encoding.
    const isUtf8 = twoBytes.test(body.toString('latin1', 0, scanned));
    const encoding = isUtf8 ? 'utf-8' : 'windows-1252';
    return { ...lenient(body, encoding), isBroken: true };
  }
}

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const declaration = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/i;
const latin = /^(iso-?8859-?1(5)?|latin-?1|windows-1252|cp1252|us-ascii)$/i;
/** A letter with an accent, of the languages that old agents speak. */
const twoBytes = /[\xc3\xc2][\x80-\xbf]/;
const scanned = 1_000_000;

function lenient(body: Buffer, encoding: string) {
  return { text: new TextDecoder(encoding).decode(body), isBroken: false };
}
