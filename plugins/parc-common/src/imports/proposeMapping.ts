import { foldText, type Noun } from '../records';
import { isImportable } from './isImportable';
import { currencyWords, fieldWords } from './fieldWords';

/** A field, and how sure it is that a header means it: 1 is its own name or label. */
export interface ProposedField {
  field: string;
  confidence: number;
}

/** Below it, a header says nothing. */
const leastConfidence = 0.5;

/** For each header the field that it most likely means, each field once, and how sure that is. */
export function proposeMapping(
  noun: Noun,
  headers: readonly string[],
): Array<ProposedField | undefined> {
  const known = knownWords(noun);
  const all = headers
    .flatMap((header, index) =>
      candidatesOf(header, known).map(each => ({ ...each, index })),
    )
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const proposed: Array<ProposedField | undefined> = headers.map(
    () => undefined,
  );
  const taken = new Set<string>();
  for (const { index, field, confidence } of all) {
    if (proposed[index] || taken.has(field)) continue;
    proposed[index] = { field, confidence };
    taken.add(field);
  }
  return proposed;
}

interface KnownWord {
  field: string;
  confidence: number;
  words: string[];
}

function knownWords(noun: Noun): Map<string, KnownWord[]> {
  const known = new Map<string, KnownWord[]>();
  const add = (text: string, field: string, confidence: number) => {
    const plain = plainHeader(text);
    const same = known.get(plain) ?? [];
    known.set(plain, [...same, { field, confidence, words: plain.split(' ') }]);
  };
  add('id', 'id', 1);
  for (const [name, field] of Object.entries(noun.fields)) {
    if (!isImportable(field)) continue;
    add(name, name, 1);
    // The two labels are as good as the name, synonyms are less and less.
    const words = fieldWords[noun.name]?.[name]?.split('|') ?? [];
    words.forEach((word, index) =>
      add(word, name, index < 2 ? 1 : 0.9 - index * 0.005),
    );
    if (field.kind === 'money') addCurrency(name, words, add);
  }
  return known;
}

function addCurrency(
  name: string,
  words: string[],
  add: (text: string, field: string, confidence: number) => void,
): void {
  const field = `${name}Currency`;
  add(field, field, 1);
  for (const currency of currencyWords) {
    add(currency, field, 0.7);
    for (const word of words) add(`${word} ${currency}`, field, 0.9);
    for (const word of words) add(`${currency} ${word}`, field, 0.9);
  }
}

function candidatesOf(
  header: string,
  known: Map<string, KnownWord[]>,
): ProposedField[] {
  // What stands in brackets is a unit or a remark: `Price (€)`.
  const whole = plainHeader(header);
  const exact =
    known.get(whole) ?? known.get(plainHeader(header.replace(/\(.*?\)/g, '')));
  if (exact) return exact;
  const words = new Set(whole.split(' ').filter(word => word.length > 1));
  if (!words.size) return [];
  return [...known.values()]
    .flat()
    .map(each => ({
      field: each.field,
      confidence: overlap(words, each.words) * each.confidence * 0.8,
    }))
    .filter(({ confidence }) => confidence >= leastConfidence);
}

/** Which part of the words of both are in both (Jaccard). */
function overlap(
  words: ReadonlySet<string>,
  others: readonly string[],
): number {
  const both = others.filter(word => words.has(word)).length;
  return both / (words.size + others.length - both);
}

/** `N° de Série`, `Numéro de série` and `no_de_serie` are the same header; so are `purchaseDate` and `Purchase date`. */
export function plainHeader(header: string): string {
  return foldText(
    header
      .slice(0, 200)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/°/g, 'o '),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(no|numero|num|nr)\b/g, 'n')
    .replace(/\b(d|l|de|du|des|le|la|of|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
