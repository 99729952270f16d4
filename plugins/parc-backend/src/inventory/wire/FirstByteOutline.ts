import { RefusedAgent } from '../RefusedAgent';
import { JsonOutline } from './JsonOutline';
import type { Outline, OutlineReader } from './Outline';
import { XmlOutline } from './XmlOutline';

/** Reads JSON or XML, by what the message begins with. */
export class FirstByteOutline implements OutlineReader {
  private reader: OutlineReader | undefined;

  push(chunk: Uint8Array): void {
    this.reader ??= readerFor(chunk);
    this.reader?.push(chunk);
  }

  end(): Outline {
    if (!this.reader) throw new RefusedAgent(400, 'is empty');
    return this.reader.end();
  }
}

/** The byte order mark is no part of JSON; some libraries write one all the same. */
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
