import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from 'node:zlib';

/** How a body is folded: zlib is RFC 1950, deflate RFC 1951, gzip RFC 1952, brotli RFC 7932. */
export type Codec = 'none' | 'zlib' | 'gzip' | 'deflate' | 'brotli';

/** The labels that agents use; OCS calls its zlib `x-compress`, which is something else altogether. */
const labels: Record<Exclude<Codec, 'none'>, readonly string[]> = {
  zlib: ['x-compress-zlib', 'x-zlib', 'x-compress'],
  gzip: ['x-compress-gzip', 'x-gzip'],
  deflate: ['x-compress-deflate', 'x-deflate'],
  brotli: ['x-compress-br', 'x-br'],
};

/**
 * Recognises a codec by the first bytes, whatever the label says. Brotli and bare deflate have no mark of their own:
 * those are believed. Undefined when it is nothing known.
 */
export function recogniseCodec(
  body: Uint8Array,
  contentType: string,
): Codec | undefined {
  const label = labelOf(contentType);
  if (labels.brotli.includes(label)) return 'brotli';
  const [first = 0, second = 0] = body;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // RFC 1950, 2.2: method 8, and both bytes a multiple of 31.
  // eslint-disable-next-line no-bitwise
  if ((first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0) return 'zlib';
  if (labels.deflate.includes(label)) return 'deflate';
  return isPlain(body) ? 'none' : undefined;
}

/** The Content-Type of a reply: as the agent calls its own, when it calls it rightly. */
export function replyType(
  codec: Codec,
  contentType: string,
  format: 'json' | 'xml',
): string {
  if (codec === 'none') return `application/${format}`;
  const label = labelOf(contentType);
  const known = labels[codec];
  return `application/${known.includes(label) ? label : known[0]}`;
}

/** Folds a reply. At the default level zlib begins with 78 9C, by which alone FusionInventory knows it. */
export function fold(text: string, codec: Codec): Buffer {
  const bytes = Buffer.from(text);
  switch (codec) {
    case 'zlib':
      return deflateSync(bytes);
    case 'gzip':
      return gzipSync(bytes);
    case 'deflate':
      return deflateRawSync(bytes);
    case 'brotli':
      return brotliCompressSync(bytes);
    default:
      return bytes;
  }
}

function labelOf(contentType: string): string {
  const [type] = contentType.toLowerCase().split(';', 1);
  return type.trim().replace(/^application\//, '');
}

/** Whether it begins like JSON or XML, white space and a byte order mark left out. */
function isPlain(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 64)).toString('latin1');
  return /^(\xef\xbb\xbf)?\s*[{<]/.test(start);
}
