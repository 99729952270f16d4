import { inflateSync } from 'node:zlib';

/**
 * What a reader finds in a PDF of ours: the lines of each page as they would be copied. Follows the table of objects from the
 * end of the file, as readers do, so that it fails when that is wrong.
 */
export function readPdf(bytes: Buffer): string[][] {
  const text = bytes.toString('latin1');
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(text)!;
  const offsets = text
    .slice(Number(start))
    .split('\n')
    .filter(line => / 00000 n $/.test(line))
    .map(line => Number(line.slice(0, 10)));
  const objects = offsets.map((offset, at) => {
    const head = `${at + 1} 0 obj\n`;
    if (!text.startsWith(head, offset)) throw new Error(`no object ${at + 1}`);
    return text.slice(offset + head.length, text.indexOf('\nendobj', offset));
  });
  const named = (from: string, name: string) =>
    objects[Number(new RegExp(`/${name} (\\d+) 0 R`).exec(from)![1]) - 1];
  const root = named(text.slice(text.lastIndexOf('trailer')), 'Root');
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(named(root, 'Pages'))!;
  return [...kids.matchAll(/(\d+) 0 R/g)]
    .map(([, number]) => objects[Number(number) - 1])
    .map(page => {
      const resources = named(page, 'Resources');
      const letters = (font: string) =>
        lettersOf(contentOf(named(named(resources, font), 'ToUnicode')));
      return linesOf(contentOf(named(page, 'Contents')), letters);
    });
}

function contentOf(object: string): string {
  const [, stream] = /stream\n([^]*)\nendstream$/.exec(object)!;
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** Of a font: which letters stand behind each of its numbers. */
function lettersOf(toUnicode: string): string[] {
  const ranges = toUnicode.matchAll(/^<\w+> <\w+> \[(.*)\]$/gm);
  return [...ranges].flatMap(([, list]) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, hex]) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );
}

function linesOf(content: string, letters: (font: string) => string[]) {
  const fonts = new Map<string, string[]>();
  return [...content.matchAll(/^BT\n([^]*?)\nET$/gm)].map(([, line]) => {
    const [, font] = /\/(F\d+) /.exec(line)!;
    const known = fonts.get(font) ?? letters(font);
    fonts.set(font, known);
    return [...line.matchAll(/<(\w+)>/g)]
      .flatMap(([, hex]) => hex.match(/..../g)!)
      .map(number => known[parseInt(number, 16)])
      .join('');
  });
}
