import { isTree, type Tree } from './Fields';
import { InventoryUnreadable } from './InventoryUnreadable';

/** Reads JSON. Depth and number of values are bounded before anything is made of it. */
export function readJsonTree(text: string): Tree {
  checkBounds(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InventoryUnreadable(`is not JSON: ${messageOf(error)}`);
  }
  if (!isTree(value)) throw new InventoryUnreadable('is not a JSON object');
  return value;
}

const maxDepth = 32;
/** An inventory of 3,000 packages has 40,000. */
const maxValues = 2_000_000;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openings = new Set([0x5b, 0x7b]);
const closings = new Set([0x5d, 0x7d]);

function checkBounds(text: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
    } else if (code === comma) {
      values += 1;
    } else if (openings.has(code)) {
      depth += 1;
      values += 1;
      if (depth > maxDepth) {
        throw new InventoryUnreadable(`is nested deeper than ${maxDepth}`);
      }
    } else if (closings.has(code)) {
      depth -= 1;
    }
  }
  if (values > maxValues) {
    throw new InventoryUnreadable(`has more than ${maxValues} values`);
  }
}

/** Where the string that opens at `start` closes; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at === -1 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1;
}

/** Without what Node quotes of the text itself, which may be long or personal. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? ?"[^]*$/, '').slice(0, 120);
}
