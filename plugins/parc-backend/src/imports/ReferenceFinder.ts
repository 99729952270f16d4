import {
  fieldEntries,
  type ImportError,
  type Noun,
  type SideNoun,
} from '@parc/backstage-plugin-parc-common';
import type { Tables } from '../records';
import type { ImportJob } from './ImportJob';
import type { LookUpStore } from './LookUpStore';
import type { SideRecords } from './SideRecords';

/** What a row says, on its way to a create or a patch. */
export interface Speaking {
  line: number;
  values: Record<string, unknown>;
  errors: ImportError[];
  needs: Set<string>;
}

/** The human reference that a text means; several records when it is not clear which. */
type Meant = { ref: string } | { refs: string[] };

/** How many texts are remembered of a file, and for how many a likely one is looked for. */
const mostRemembered = 20_000;
const mostSuggested = 200;

/** Turns what a file calls a model, a place, a supplier or a category into human references. */
export class ReferenceFinder {
  private readonly known = new Map<string, Map<string, Meant | undefined>>();
  private suggestions = 0;

  constructor(
    private readonly tables: Tables,
    private readonly store: LookUpStore,
    private readonly sides: SideRecords,
    private readonly job: ImportJob,
  ) {}

  /** Puts human references in the place of texts; what is not known is an error, or needs a record on the side. */
  async resolve(noun: Noun, rows: readonly Speaking[]): Promise<void> {
    // Categories first: a new model is given the row's.
    const fields = fieldEntries(noun)
      .filter(([, field]) => field.kind === 'reference' && !field.readOnly)
      .sort(([, a]) => (a.to === 'categories' ? -1 : 1));
    for (const [name, { to }] of fields) {
      const said = rows.filter(each => typeof each.values[name] === 'string');
      if (said.length === 0) continue;
      // What lies in the tree itself is made by the same file.
      const own = to === noun.plural;
      await this.lookUp(
        to!,
        said.map(each => each.values[name] as string),
        own,
      );
      await this.put(name, to!, said, own);
    }
  }

  private async put(
    name: string,
    to: string,
    said: readonly Speaking[],
    own: boolean,
  ) {
    const unknown: Speaking[] = [];
    for (const row of said) {
      const value = row.values[name] as string;
      const found = this.known.get(to)!.get(value.toLowerCase());
      if (!found) unknown.push(row);
      else if ('ref' in found) row.values[name] = found.ref;
      else {
        row.errors.push({
          code: 'ambiguous-reference',
          field: name,
          value,
          params: { refs: found.refs.join(', ') },
          message: `is the name of ${found.refs.join(' and ')}`,
          suggestion: found.refs[0],
        });
      }
    }
    if (own || unknown.length === 0) return;
    const isCreatable = (this.job.createReferences as string[]).includes(to);
    const left = isCreatable
      ? await this.sides.propose(to as SideNoun, name, unknown)
      : unknown;
    await this.refuse(name, to, left);
  }

  private async refuse(name: string, to: string, rows: readonly Speaking[]) {
    const texts = [
      ...new Set(rows.map(each => String(each.values[name]).toLowerCase())),
    ].slice(0, Math.max(0, mostSuggested - this.suggestions));
    this.suggestions += texts.length;
    const table = this.tables.get(to);
    const likest = texts.length
      ? await this.store.likest(table, texts)
      : new Map<string, string>();
    for (const { values, errors } of rows) {
      if (errors.some(each => each.field === name)) continue;
      const value = values[name] as string;
      errors.push({
        code: 'unknown-reference',
        field: name,
        value,
        params: { noun: table.noun.name },
        message: `is not a known ${table.noun.name}`,
        suggestion: likest.get(value.toLowerCase()),
      });
    }
  }

  private async lookUp(to: string, values: readonly string[], own: boolean) {
    const known = this.known.get(to) ?? new Map<string, Meant | undefined>();
    // The same file may make what it points at.
    if (known.size > mostRemembered || own) known.clear();
    this.known.set(to, known);
    const texts = [...new Set(values.map(each => each.toLowerCase()))].filter(
      each => !known.has(each),
    );
    if (texts.length === 0) return;
    const found = await this.store.named(this.tables.get(to), texts);
    const byText = new Map<string, { exact?: string; named: Set<string> }>();
    for (const { id, ref, name, ...others } of found) {
      for (const text of new Set([id, ref, name, ...Object.values(others)])) {
        const entry = byText.get(text.toLowerCase()) ?? { named: new Set() };
        if (text === id || text === ref) entry.exact = ref;
        else entry.named.add(ref);
        byText.set(text.toLowerCase(), entry);
      }
    }
    for (const text of texts) known.set(text, meant(byText.get(text)));
  }
}

/** A reference is meant before a name. */
function meant(
  found: { exact?: string; named: Set<string> } | undefined,
): Meant | undefined {
  if (!found) return undefined;
  if (found.exact !== undefined) return { ref: found.exact };
  const refs = [...found.named];
  return refs.length === 1 ? { ref: refs[0] } : { refs };
}
