/** A type of files that is taken: its media type, and the endings that its names may have. */
export interface FileType {
  type: string;
  endings: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

const known: readonly FileType[] = [
  { type: 'application/pdf', endings: ['pdf'] },
  { type: 'image/png', endings: ['png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { type: 'image/webp', endings: ['webp'] },
  { type: 'image/gif', endings: ['gif'] },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'] },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  { type: `${office}.presentationml.presentation`, endings: ['pptx'] },
  { type: `${openDocument}.text`, endings: ['odt'] },
  { type: `${openDocument}.spreadsheet`, endings: ['ods'] },
  { type: `${openDocument}.presentation`, endings: ['odp'] },
];
const csv: FileType = { type: 'text/csv', endings: ['csv'] };
const plain: FileType = {
  type: 'text/plain',
  endings: ['txt', 'log', 'md', 'cfg', 'conf', 'ini', 'json', 'yaml', 'yml'],
};

/** What a browser or a shell might run although it is text: markup and scripts. */
const active = /^\s*(<|#!)|<(!doctype|html|head|body|script|svg|iframe)\b/i;

/**
 * Of which type a file is, by its content; undefined when it is of none that is taken. Office files with macros, SVG,
 * HTML, archives and programs are not, whatever their name.
 */
export async function findFileType(
  { head, isText }: { head: Buffer; isText: boolean },
  name: string,
): Promise<FileType | undefined> {
  if (isText && !head.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
    if (active.test(head.toString().replace(/^\ufeff/, ''))) return undefined;
    return name.toLowerCase().endsWith('.csv') ? csv : plain;
  }
  // An ES module alone: it is loaded when it is needed.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return known.find(each => each.type === found?.mime);
}

const longestName = 120;
/** Controls, what changes the direction of writing or is not seen, and what file systems do not take. */
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g;

/** A name that is one on every computer, and that ends as its type does: `../x.exe` of a PDF → `x.exe.pdf`. */
export function cleanFileName(given: string, { endings }: FileType): string {
  const last = given.normalize('NFC').split(/[\\/]/).pop()!;
  const clean = last
    .replace(unwanted, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const found = /^(.*)\.([^.]*)$/.exec(clean);
  const hasEnding = found && endings.includes(found[2].toLowerCase());
  const stem = Array.from((hasEnding ? found[1] : clean) || 'file')
    .slice(0, longestName)
    .join('');
  return `${stem}.${hasEnding ? found[2].toLowerCase() : endings[0]}`;
}

/** How a browser is told to keep a file and not to open it (RFC 6266), with any name (RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
