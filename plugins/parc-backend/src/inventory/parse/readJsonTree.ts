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

function checkBounds(text: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case comma:
        values += 1;
        break;
      case openList:
      case openObject:
        depth += 1;
        values += 1;
        if (depth > maxDepth) {
          throw new InventoryUnreadable(`is nested deeper than ${maxDepth}`);
        }
        break;
      case closeList:
      case closeObject:
        depth -= 1;
        break;
      default:
    }
  }
  if (values > maxValues) {
    throw new InventoryUnreadable(`has more than ${maxValues} values`);
  }
}

const quote = 0x22;
const comma = 0x2c;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

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
