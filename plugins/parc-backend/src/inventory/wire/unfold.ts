import { once } from 'node:events';
import type { Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createDeflate,
  createGunzip,
  createInflate,
  createInflateRaw,
  type Deflate,
} from 'node:zlib';
import type { Codec } from './codecs';
import { RefusedAgent } from '../RefusedAgent';

/** A slice of the work: between two of them others have their turn. */
const chunkSize = 256 * 1024;

/** Up to here nobody asks how much smaller the body was. */
const innocentBytes = 4 * 1024 * 1024;

/** Inventories unfold to ten or twenty times their size, bombs of zeros to a thousand times. */
const widestRatio = 100;

/** What came of a body. */
export interface Unfolded {
  /** In bytes. */
  size: number;
  /** The same, folded with zlib, as it is kept. */
  zlib: Buffer;
}

/**
 * Unfolds a body in a stream, hands on each chunk of it, and forgets it: nothing but the folded body is ever held as a
 * whole. The work is done outside the event loop. Throws a {@link RefusedAgent} when it is broken or unfolds to more than
 * `limit` bytes, or to more than {@link widestRatio} times its size, as soon as this is known.
 */
export async function unfold(
  body: Buffer,
  codec: Codec,
  limit: number,
  take: (chunk: Buffer) => void,
): Promise<Unfolded> {
  const most = Math.min(
    limit,
    Math.max(innocentBytes, body.length * widestRatio),
  );
  const folder = codec === 'zlib' ? undefined : new Folder();
  let size = 0;
  for await (const chunk of chunksOf(body, codec)) {
    size += chunk.length;
    if (size > most) throw tooMuch(limit, most);
    take(chunk);
    await folder?.push(chunk);
  }
  return { size, zlib: (await folder?.end()) ?? body };
}

async function* chunksOf(body: Buffer, codec: Codec): AsyncGenerator<Buffer> {
  if (codec === 'none') {
    for (let at = 0; at < body.length; at += chunkSize)
      yield body.subarray(at, at + chunkSize);
    return;
  }
  const stream: Readable = openers[codec]().end(body);
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw new RefusedAgent(400, `is no ${codec}: ${(error as Error).message}`);
  } finally {
    stream.destroy();
  }
}

const openers = {
  zlib: () => createInflate({ chunkSize }),
  gzip: () => createGunzip({ chunkSize }),
  deflate: () => createInflateRaw({ chunkSize }),
  brotli: () => createBrotliDecompress({ chunkSize }),
} as const;

/** Folds with zlib what comes piece by piece. */
class Folder {
  /** The quickest level: few agents send anything but zlib, and what they sent is read once or twice. */
  private readonly stream: Deflate = createDeflate({ level: 1, chunkSize });
  private readonly chunks: Buffer[] = [];

  constructor() {
    this.stream.on('data', chunk => this.chunks.push(chunk));
  }

  async push(chunk: Buffer): Promise<void> {
    if (!this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async end(): Promise<Buffer> {
    this.stream.end();
    await once(this.stream, 'end');
    return Buffer.concat(this.chunks);
  }
}

function tooMuch(limit: number, most: number): RefusedAgent {
  return new RefusedAgent(
    413,
    most < limit
      ? `unfolds to more than ${widestRatio} times its size`
      : `unfolds to more than ${limit} bytes`,
  );
}
