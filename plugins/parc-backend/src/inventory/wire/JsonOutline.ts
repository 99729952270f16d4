import {
  brokenOff,
  deepestLevel,
  longestText,
  outlineText,
  tooDeep,
  type Outline,
  type OutlineReader,
} from './Outline';
import { RefusedAgent } from '../RefusedAgent';

const quote = 0x22;
const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;
const colon = 0x3a;
const comma = 0x2c;

/** Bytes of a text that are kept: each character may be written as an escape of six. */
const keptBytes = longestText * 6 + 2;

const wanted: readonly string[] = ['deviceid', 'action', 'partial'];

/** Finds `deviceid`, `action` and `partial` among the outermost keys of a JSON message. */
export class JsonOutline implements OutlineReader {
  private depth = 0;
  private isText = false;
  private isEscape = false;
  private hasEnded = false;
  /** The text or literal at hand, of the outermost level. */
  private kept: number[] = [];
  private key: string | undefined;
  private readonly values = new Map<string, unknown>();

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.depth > 1) at = this.passOver(chunk, at);
      else {
        this.take(chunk[at]);
        at += 1;
      }
    }
  }

  end(): Outline {
    if (!this.hasEnded) throw brokenOff();
    return {
      format: 'json',
      deviceId: this.text('deviceid') ?? '',
      action: (this.text('action') ?? 'inventory').toLowerCase(),
      isPartial: this.values.get('partial') === true,
    };
  }

  isInContent(): boolean {
    return this.depth > 1;
  }

  /** Backwards, texts are as unambiguous as forwards: outside of them there are no backslashes. */
  findBehindContent(tail: Buffer): number | undefined {
    let isText = false;
    let closings = 0;
    for (let at = tail.length - 1; at >= 0; at -= 1) {
      const byte = tail[at];
      if (byte === quote && !isEscaped(tail, at)) isText = !isText;
      else if (!isText && (byte | 0x20) === closing) {
        closings += 1;
        // The last closes the message, the one before it the content.
        if (closings === 2) return at + 1;
      }
    }
    return undefined;
  }

  goOnBehindContent(): void {
    this.depth = 1;
    this.isText = false;
    this.isEscape = false;
  }

  private text(name: string): string | undefined {
    const value = this.values.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string')
      throw new RefusedAgent(400, `${name} is no text`);
    return outlineText(name, value);
  }

  /** Moves to behind what is nested. Nearly all of the time is spent here: hence two tight loops, and no calls in them. */
  private passOver(chunk: Uint8Array, from: number): number {
    let { isText, depth } = this;
    let at = from;
    if (this.isEscape) at += 1;
    this.isEscape = false;
    while (at < chunk.length && depth > 1) {
      while (isText && at < chunk.length) {
        const byte = chunk[at];
        at += 1;
        if (byte === backslash) at += 1;
        else if (byte === quote) isText = false;
      }
      if (at >= chunk.length) break;
      const byte = chunk[at];
      at += 1;
      // Braces and brackets differ in one bit: { [ and } ].
      if (byte === quote) isText = true;
      else if ((byte | 0x20) === opening) {
        depth += 1;
        if (depth > deepestLevel) throw tooDeep();
      } else if ((byte | 0x20) === closing) depth -= 1;
    }
    this.isEscape = at > chunk.length;
    this.isText = isText;
    this.depth = depth;
    return at;
  }

  private take(byte: number): void {
    if (this.isText) this.takeText(byte);
    else if (isSpace(byte) || (this.depth === 0 && isMark(byte))) return;
    else if (this.hasEnded || (this.depth === 0 && byte !== opening))
      throw new RefusedAgent(400, 'is not one JSON object');
    else if (byte === quote) this.takeText(byte, true);
    else if ((byte | 0x20) === opening) this.depth += 1;
    else if (byte === colon) this.key = this.takeKept() as string | undefined;
    else if (byte === comma) this.endValue();
    else if (byte === closing) {
      this.endValue();
      this.depth = 0;
      this.hasEnded = true;
    } else this.keep(byte);
  }

  private takeText(byte: number, isStart = false): void {
    this.keep(byte);
    this.isText = isStart || this.isEscape || byte !== quote;
    this.isEscape = !this.isEscape && byte === backslash;
  }

  private keep(byte: number): void {
    if (this.kept.length <= keptBytes) this.kept.push(byte);
  }

  private endValue(): void {
    const { key } = this;
    if (key !== undefined && wanted.includes(key)) {
      if (this.kept.length > keptBytes)
        throw new RefusedAgent(
          400,
          `${key} is longer than ${longestText} characters`,
        );
      this.values.set(key, this.takeKept());
    }
    this.key = undefined;
    this.kept = [];
  }

  /** What was kept, read. Undefined for nothing, and for a key that is longer than any that is looked for. */
  private takeKept(): unknown {
    const { kept } = this;
    this.kept = [];
    if (kept.length === 0 || kept.length > keptBytes) return undefined;
    try {
      return JSON.parse(strict.decode(Uint8Array.from(kept)));
    } catch (error) {
      throw new RefusedAgent(
        400,
        `is no JSON in UTF-8: ${(error as Error).message}`,
      );
    }
  }
}

function isEscaped(bytes: Uint8Array, at: number): boolean {
  let before = at;
  while (bytes[before - 1] === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** A byte order mark is no part of JSON; some libraries write one all the same. */
function isMark(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
