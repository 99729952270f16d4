import { cleanText } from './cleanText';
import { parseDay } from './days';
import type { Notes } from './Notes';
import { parseQuantity, type Quantity } from './quantities';

/** What JSON and XML are read into: objects, lists and plain values, none of it checked. */
export type Tree = { readonly [name: string]: unknown };

/**
 * Reads what an agent sent, one value at a time: what is not what it should be is left out with a note. Lists and single
 * values stand for each other, since XML cannot tell them apart.
 */
export class Fields {
  /** Where it stands is put together only for notes, which are few. */
  constructor(
    readonly tree: Tree,
    private readonly notes: Notes,
    private readonly path: () => string = () => '',
  ) {}

  /** Whether the agent sent it, empty or not. */
  has(name: string): boolean {
    return this.tree[name] !== undefined && this.tree[name] !== null;
  }

  /** A text in one line, cut to `maxLength`; nothing when empty. */
  text(name: string, maxLength = 255): string | undefined {
    const value = plain(this.tree[name]);
    switch (typeof value) {
      case 'string':
        return cleanText(value, maxLength) || undefined;
      case 'number':
      case 'boolean':
        return String(value);
      case 'undefined':
        return undefined;
      default:
        this.note(name, 'is not a text', value);
        return undefined;
    }
  }

  /** The first of these that says something. */
  firstText(...names: string[]): string | undefined {
    for (const name of names) {
      const text = this.text(name);
      if (text) return text;
    }
    return undefined;
  }

  /** A text by a function that gives nothing for rubbish; no note of that. */
  cleaned(
    name: string,
    clean: (given: string) => string | undefined,
  ): string | undefined {
    const text = this.text(name);
    return text && clean(text);
  }

  /** A number from 0 in the unit of its quantity. */
  number(name: string, quantity: Quantity = 'count'): number | undefined {
    const text = this.text(name);
    if (!text) return undefined;
    const value = parseQuantity(text, quantity);
    if (value === undefined && !isUnknown(text)) {
      this.note(name, 'is not a number that fits', text);
    }
    return value;
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (!text) return undefined;
    if (affirmed.has(text)) return true;
    if (denied.has(text)) return false;
    if (!isUnknown(text)) this.note(name, 'is neither yes nor no', text);
    return undefined;
  }

  day(name: string, order?: 'day-first' | 'month-first'): string | undefined {
    const text = this.text(name);
    if (!text) return undefined;
    const day = parseDay(text, order);
    if (!day && !isUnknown(text)) this.note(name, 'is not a date', text);
    return day;
  }

  /** One of the choices, whatever its case. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.text(name)?.toLowerCase();
    if (!text) return undefined;
    const choice = choices.find(each => each.toLowerCase() === text);
    if (!choice) this.note(name, `is none of ${choices.join(', ')}`, text);
    return choice;
  }

  /** A part of it, empty when it was not sent. */
  part(name: string): Fields {
    const value = plain(this.tree[name]);
    const path = () => this.at(name);
    if (isTree(value)) return new Fields(value, this.notes, path);
    if (value !== undefined && value !== '') {
      this.note(name, 'is not an object', value);
    }
    return new Fields({}, this.notes, path);
  }

  /** Its items, each with its place; undefined when it was not sent. */
  items(name: string, max = 10_000): Fields[] | undefined {
    const list = this.list(name, max);
    return list?.flatMap((each, index) => {
      const path = () => `${this.at(name)}[${index}]`;
      if (isTree(each)) return new Fields(each, this.notes, path);
      if (each !== '' && each !== null && each !== undefined) {
        this.notes.add(path(), 'is not an object', each);
      }
      return [];
    });
  }

  /** Its plain values as texts. */
  texts(name: string, max = 10_000): string[] {
    return (this.list(name, max) ?? []).flatMap((each, index) => {
      if (typeof each === 'string' || typeof each === 'number') {
        return cleanText(String(each), 255) || [];
      }
      if (each !== null && each !== undefined) {
        this.notes.add(`${this.at(name)}[${index}]`, 'is not a text', each);
      }
      return [];
    });
  }

  note(name: string, message: string, value?: unknown): void {
    this.notes.add(this.at(name), message, value);
  }

  private at(name: string): string {
    const path = this.path();
    return path ? `${path}.${name}` : name;
  }

  private list(name: string, max: number): unknown[] | undefined {
    const value = this.tree[name];
    if (value === undefined || value === null) return undefined;
    const list = Array.isArray(value) ? value : [value];
    if (list.length <= max) return list;
    this.note(
      name,
      `has ${list.length} items; those above ${max} were left out`,
    );
    return list.slice(0, max);
  }
}

/** What agents write where they do not know. */
const isUnknown = (text: string) =>
  /^(n\/?a|unknown|none|null|undef|not (specified|available|applicable|set)|-1|-|\?)$/i.test(
    text,
  );

const affirmed = new Set(['1', 'true', 'yes', 'on', 'enabled', 'oui', 'y']);
const denied = new Set(['0', 'false', 'no', 'off', 'disabled', 'non', 'n']);

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** XML repeats an element that should stand alone, and the first is as good as any. */
function plain(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return first ?? undefined;
}
