import { SaxesParser } from 'saxes';
import { InventoryUnreadable } from './InventoryUnreadable';
import type { Tree } from './Fields';

type Element = {
  name: string;
  children?: Record<string, unknown>;
  text: string;
};

/**
 * Reads XML: an element with children is an object by their names in lower case, one that is repeated a list, any other
 * its text. Attributes are left out. Depth and number of elements are bounded; a document type is refused, and with it
 * every entity of its own. Characters and entities that XML does not know cost nothing but themselves.
 */
export function readXmlTree(text: string): { root: string; tree: Tree } {
  const open: Element[] = [];
  let result: { root: string; tree: Tree } | undefined;
  let elements = 0;
  const parser = new SaxesParser({ position: false });
  parser.on('error', error => {
    if (!isHarmless(error.message)) {
      throw new InventoryUnreadable(
        `is not XML: ${error.message.slice(0, 120)}`,
      );
    }
  });
  parser.on('doctype', () => {
    throw new InventoryUnreadable('has a document type, which is not taken');
  });
  parser.on('opentag', ({ name }) => {
    elements += 1;
    if (elements > maxElements) {
      throw new InventoryUnreadable(`has more than ${maxElements} elements`);
    }
    if (open.length >= maxDepth) {
      throw new InventoryUnreadable(`is nested deeper than ${maxDepth}`);
    }
    open.push({ name: name.toLowerCase(), text: '' });
  });
  const append = (more: string) => {
    const current = open.at(-1);
    if (current && !current.children && current.text.length < maxText) {
      current.text += more;
    }
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const closed = open.pop()!;
    const parent = open.at(-1);
    if (parent) addChild(parent, closed);
    else result = { root: closed.name, tree: closed.children ?? {} };
  });
  parser.write(mend(text)).close();
  if (!result) throw new InventoryUnreadable('is not XML: it has no element');
  return result;
}

const maxDepth = 32;
const maxElements = 1_000_000;
/** What is longer is cut by who reads it. */
const maxText = 100_000;
/** Of what is longer, nothing is mended: it grows by it. */
const maxMended = 16_000_000;

const isHarmless = (message: string) =>
  /(undefined entity|disallowed character|malformed character entity|disallowed character entity|the string "]]>" is disallowed in char data)\.$/i.test(
    message,
  );

/** Replaces what no XML document may have, and agents send all the same: some characters, ampersands that stand alone. */
function mend(text: string): string {
  const clean = (
    suspicious.test(text) ? text.replace(forbidden, ' ') : text
  ).trimStart();
  return clean.length > maxMended || clean.includes('<![CDATA[')
    ? clean
    : clean.replace(strayAmpersand, '&amp;');
}

/* eslint-disable no-control-regex */
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufeff\ud800-\udfff]/;
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/* eslint-enable no-control-regex */
const strayAmpersand = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});)/gi;

function addChild(parent: Element, { name, children, text }: Element): void {
  parent.children ??= {};
  parent.text = '';
  // The one name that is not a property like others.
  if (name === '__proto__') return;
  const value = children ?? text;
  const before = Object.hasOwn(parent.children, name)
    ? parent.children[name]
    : undefined;
  if (before === undefined) parent.children[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else parent.children[name] = [before, value];
}
