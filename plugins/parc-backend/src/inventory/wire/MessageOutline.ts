import { RefusedAgent } from '../RefusedAgent';
import { JsonOutline } from './JsonOutline';
import { brokenOff, type Outline, type OutlineReader } from './Outline';
import { XmlOutline } from './XmlOutline';

/** Read byte by byte: what comes before the content, or a message that is no longer than this. */
const headBytes = 64 * 1024;

/** What comes behind the content: a handful of short values. */
const tailBytes = 16 * 1024;

/**
 * Finds who sends what, in JSON or XML. Both may stand at the very end, behind a megabyte of content, and even to pass
 * over that byte by byte would take longer than all the rest of accepting a message. So of what is long the beginning
 * is read, and the end from where the content closes. What the content is, the worker will see.
 */
export class MessageOutline {
  private reader: OutlineReader | undefined;
  private read = 0;
  private tail: Buffer | undefined;

  /** Throws a {@link RefusedAgent} as soon as it is no message. */
  push(chunk: Buffer): void {
    if (chunk.includes(0)) throw new RefusedAgent(400, 'holds a NUL byte');
    this.reader ??= readerFor(chunk);
    if (!this.reader) return;
    const begins = this.tail ? 0 : this.readHead(this.reader, chunk);
    if (begins === chunk.length) return;
    const rest = chunk.subarray(begins);
    this.tail = Buffer.concat([
      this.tail ?? Buffer.alloc(0),
      rest.subarray(-tailBytes),
    ]).subarray(-tailBytes);
  }

  end(): Outline {
    if (!this.reader) throw new RefusedAgent(400, 'is empty');
    if (this.tail) {
      const behind = this.reader.findBehindContent(this.tail);
      if (behind === undefined) throw brokenOff();
      this.reader.goOnBehindContent();
      this.reader.push(this.tail.subarray(behind));
    }
    return this.reader.end();
  }

  /** Reads the beginning, and further until it is in the content. Answers how much of the chunk. */
  private readHead(reader: OutlineReader, chunk: Buffer): number {
    let at = 0;
    while (at < chunk.length) {
      if (this.read >= headBytes && reader.isInContent()) return at;
      const upTo = Math.min(chunk.length, at + headBytes);
      reader.push(chunk.subarray(at, upTo));
      this.read += upTo - at;
      at = upTo;
    }
    return at;
  }
}

/** A byte order mark is no part of JSON; some libraries write one all the same. */
const ignored: readonly number[] = [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d];

function readerFor(chunk: Uint8Array): OutlineReader | undefined {
  const first = chunk.find(byte => !ignored.includes(byte));
  switch (first) {
    case undefined:
      return undefined;
    case 0x7b:
      return new JsonOutline();
    case 0x3c:
      return new XmlOutline();
    default:
      throw new RefusedAgent(400, 'is neither JSON nor XML');
  }
}
