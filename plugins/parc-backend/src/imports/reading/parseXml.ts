import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { InputError } from '@backstage/errors';
import { limits, tooMuch } from './limits';

/** What is done with the tags of a part; names are without the prefix that some programs write. */
export interface XmlHandlers {
  open(name: string, tag: SaxesTagPlain): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Parses a part of a workbook as it is unpacked, and pauses after each piece. Entities that a document defines are not
 * known to saxes, so nothing expands; a text or tag that does not end is refused before it is held.
 */
export async function* parseXml(
  part: Readable,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let sinceTag = 0;
  let problem: Error | undefined;
  parser.on('error', error => {
    problem ??= error;
  });
  parser.on('opentag', tag => {
    sinceTag = 0;
    handlers.open(withoutPrefix(tag.name), tag);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    handlers.close?.(withoutPrefix(name));
  });
  parser.on('text', text => handlers.text?.(text));
  const decoder = new StringDecoder('utf8');
  for await (const piece of part as AsyncIterable<Buffer>) {
    sinceTag += piece.length;
    if (sinceTag > limits.xmlPiece + piece.length)
      throw tooMuch('a very long text in its XML', limits.xmlPiece);
    parser.write(decoder.write(piece));
    if (problem) throw broken(problem);
    yield;
  }
  parser.close();
  if (problem) throw broken(problem);
  yield;
}

/** For parts that are read as a whole. */
export async function parseAllXml(
  part: Readable,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of parseXml(part, handlers));
}

function broken(error: Error): InputError {
  return new InputError(`The workbook cannot be read: ${error.message}`);
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
