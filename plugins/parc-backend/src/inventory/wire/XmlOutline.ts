import {
  brokenOff,
  deepestLevel,
  outlineText,
  tooDeep,
  type Outline,
  type OutlineReader,
} from './Outline';
import { RefusedAgent } from '../RefusedAgent';
import { decodeXmlText } from './decodeXmlText';

const open = 0x3c;
const close = 0x3e;
const slash = 0x2f;
const quote = 0x22;
const apostrophe = 0x27;
const exclamation = 0x21;
const question = 0x3f;

/** Bytes that are kept of a name or a text: nothing that is looked for is longer. */
const keptBytes = 2_000;

/** Bytes behind `<` by which it is known what follows. */
const beginning = 8;

const contentEnd = '</CONTENT>';

const wanted: readonly string[] = ['DEVICEID', 'QUERY'];

/** What the legacy messages call their actions, where it is not the same word. */
const actions = new Map([
  ['snmp', 'netinventory'],
  ['snmpquery', 'netinventory'],
]);

/** Markup that is no element: how it begins behind `<`, and how it ends. */
const passages = [
  { begin: '?', end: '?>' },
  { begin: '!--', end: '-->' },
  { begin: '![CDATA[', end: ']]>' },
] as const;
type Passage = (typeof passages)[number];

/**
 * Finds DEVICEID and QUERY of a legacy message. A document type is refused, and with it every entity of its own and every
 * file from elsewhere.
 */
export class XmlOutline implements OutlineReader {
  private depth = 0;
  private hasEnded = false;
  private state: 'text' | 'markup' | 'passage' = 'text';
  private readonly markup = new Uint8Array(keptBytes);
  private markupLength = 0;
  private quotedBy = 0;
  private last = 0;
  private passage: Passage = passages[0];
  /** How many bytes of the passage's end were seen. */
  private matched = 0;
  /** The element at hand, when its text is looked for. */
  private wanted: string | undefined;
  private text: number[] = [];
  private readonly values = new Map<string, string>();

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.state === 'text') at = this.passText(chunk, at);
      else if (this.state === 'markup') at = this.passMarkup(chunk, at);
      else at = this.passPassage(chunk, at);
    }
  }

  end(): Outline {
    if (!this.hasEnded || this.state !== 'text') throw brokenOff();
    const query = this.read('QUERY')?.toLowerCase() ?? 'inventory';
    return {
      format: 'xml',
      deviceId: this.read('DEVICEID') ?? '',
      action: actions.get(query) ?? query,
      isPartial: false,
    };
  }

  isInContent(): boolean {
    return this.depth > 2;
  }

  findBehindContent(tail: Buffer): number | undefined {
    const at = tail.lastIndexOf(contentEnd);
    return at === -1 ? undefined : at + contentEnd.length;
  }

  goOnBehindContent(): void {
    this.depth = 1;
    this.state = 'text';
    this.quotedBy = 0;
    this.wanted = undefined;
  }

  private read(name: string): string | undefined {
    return outlineText(name, this.values.get(name));
  }

  private passText(chunk: Uint8Array, from: number): number {
    const isOfInterest = this.depth === 0 || this.wanted !== undefined;
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === open) {
        this.state = 'markup';
        this.markupLength = 0;
        this.last = 0;
        return at + 1;
      }
      if (isOfInterest) this.takeText(byte);
    }
    return chunk.length;
  }

  private takeText(byte: number): void {
    if (this.wanted === undefined) {
      if (byte > 0x20 && !byteOrderMark.includes(byte))
        throw new RefusedAgent(400, 'is not one XML document');
    } else if (this.text.length < keptBytes) this.text.push(byte);
  }

  private passMarkup(chunk: Uint8Array, from: number): number {
    const { markup } = this;
    // Names are read of the two outermost levels only.
    const kept = this.depth < 2 ? keptBytes : beginning;
    let { markupLength: length, quotedBy, last } = this;
    let at = from;
    while (at < chunk.length) {
      const byte = chunk[at];
      at += 1;
      if (quotedBy !== 0) {
        if (byte === quotedBy) quotedBy = 0;
      } else if (byte === close) {
        Object.assign(this, { markupLength: length, quotedBy, last });
        this.endMarkup();
        return at;
      } else if (byte === quote || byte === apostrophe) quotedBy = byte;
      last = byte;
      if (length < kept) {
        markup[length] = byte;
        length += 1;
        if (
          isBang(markup[0]) &&
          length <= beginning &&
          this.beginsPassage(length)
        )
          return at;
      }
    }
    Object.assign(this, { markupLength: length, quotedBy, last });
    return at;
  }

  private beginsPassage(length: number): boolean {
    const begun = latin(this.markup.subarray(0, length));
    const found = passages.find(({ begin }) => begun === begin);
    if (!found && !passages.some(({ begin }) => begin.startsWith(begun))) {
      throw new RefusedAgent(
        400,
        'has a document type: such and its entities are not taken',
      );
    }
    if (!found) return false;
    this.passage = found;
    this.matched = 0;
    this.quotedBy = 0;
    this.state = 'passage';
    return true;
  }

  private passPassage(chunk: Uint8Array, from: number): number {
    const { end, begin } = this.passage;
    const keeps = this.wanted !== undefined && begin === '![CDATA[';
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (keeps) this.takeText(byte);
      if (byte === end.charCodeAt(this.matched)) this.matched += 1;
      // ]]]> ends as well as ]]>.
      else if (byte !== end.charCodeAt(0)) this.matched = 0;
      else this.matched = Math.min(this.matched, end.length - 1) || 1;
      if (this.matched === end.length) {
        if (keeps) this.text.length -= end.length;
        this.state = 'text';
        return at + 1;
      }
    }
    return chunk.length;
  }

  private endMarkup(): void {
    this.state = 'text';
    if (this.markup[0] === slash) {
      this.endElement();
      return;
    }
    if (this.hasEnded) throw new RefusedAgent(400, 'is not one XML document');
    this.depth += 1;
    if (this.depth > deepestLevel) throw tooDeep();
    if (this.depth <= 2) this.beginElement();
    if (this.last === slash) this.endElement();
  }

  private beginElement(): void {
    const [name] = latin(this.markup.subarray(0, this.markupLength)).split(
      /[\s/]/,
      1,
    );
    const upper = name.toUpperCase();
    if (this.depth === 1 && upper !== 'REQUEST')
      throw new RefusedAgent(400, 'is no REQUEST of an agent');
    this.wanted =
      this.depth === 2 && wanted.includes(upper) ? upper : undefined;
    this.text = [];
  }

  private endElement(): void {
    if (this.depth === 0)
      throw new RefusedAgent(400, 'is not one XML document');
    if (this.depth === 2 && this.wanted !== undefined) {
      this.values.set(this.wanted, decodeXmlText(Uint8Array.from(this.text)));
      this.wanted = undefined;
    }
    this.depth -= 1;
    this.hasEnded = this.depth === 0;
  }
}

function isBang(byte: number): boolean {
  return byte === exclamation || byte === question;
}

const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf];

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
