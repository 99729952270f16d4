import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { PayloadTooLargeError } from '../errors';

/** As much of the beginning as is looked at: an office file says within it what it is. */
const headSize = 1024 * 1024;

/** What no text holds: control characters but tab and line breaks. */
// eslint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Looks at a content while it passes by: its size, its hash, its beginning, and whether it is text throughout. */
export class ContentInspection {
  size = 0;
  isText = true;
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly heads: Buffer[] = [];

  constructor(private readonly maxBytes: number) {}

  /** Passes the content on. Throws a PayloadTooLargeError as soon as it is too long. */
  async *pass(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      this.refuseTooLarge(this.size + piece.length);
      if (this.size < headSize)
        this.heads.push(piece.subarray(0, headSize - this.size));
      this.size += piece.length;
      this.hash.update(piece);
      this.readText(piece);
      yield piece;
    }
    this.readText();
  }

  /** Throws a PayloadTooLargeError when so many bytes are too many. */
  refuseTooLarge(bytes: number): void {
    if (bytes <= this.maxBytes) return;
    const megabytes = this.maxBytes / 1024 / 1024;
    throw Object.assign(
      new PayloadTooLargeError(
        `the file is larger than ${megabytes} MB, the most that is taken`,
      ),
      { code: 'file-too-large', params: { megabytes } },
    );
  }

  get head(): Buffer {
    return Buffer.concat(this.heads);
  }

  sha256(): string {
    return this.hash.digest('hex');
  }

  /** Without a piece: the content has ended. */
  private readText(piece?: Buffer): void {
    if (!this.isText) return;
    try {
      const text = this.decoder.decode(piece, { stream: piece !== undefined });
      this.isText = !control.test(text);
    } catch {
      this.isText = false;
    }
  }
}
