/**
 * The one typed list of a noun's fields. The list, its filters, sorts, facets and totals, the export, the
 * forms, the table on the page, the OpenAPI document and the database columns are all driven by it.
 */

/** An amount of money: decimal text in the currency's own digits, and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

/** A record that another record points at: its id, its human reference and its names. */
export interface Reference {
  id: string;
  ref: string;
  name: string;
  nameFr?: string;
}

/** What a value of each kind of field is in JSON; in a record an empty field is left out. */
export interface FieldValues {
  text: string;
  longText: string;
  texts: string[];
  number: number;
  boolean: boolean;
  /** `YYYY-MM-DD`. */
  date: string;
  /** ISO 8601 in UTC. */
  instant: string;
  money: Money;
  choice: string;
  reference: Reference;
  /** A full catalog entity reference in lower case, `user:default/ines.garnier`. */
  entityRef: string;
  entityRefs: string[];
}

export type FieldKind = keyof FieldValues;

/** How one field behaves; what is not said is `false`. */
export interface FieldOptions {
  /** May be left out of a create: the service fills it in. */
  hasDefault?: boolean;
  /** Set by the service (by a verb, a number pattern, an agent), never by a create or a patch. */
  readOnly?: boolean;
  /** Of what is read only: an import may give it to a new record, of which it is the past. */
  isImported?: boolean;
  /** May be set when the record is created and not changed by a patch: verbs change it. */
  createOnly?: boolean;
  /** Offered as a filter; an index serves it. */
  filter?: boolean;
  /** Offered as a sort; an index serves it. */
  sort?: boolean;
  /** Totals and facets may be grouped by it. */
  group?: boolean;
  /** Totals may add it up. */
  measure?: boolean;
  /** Part of the full text that `fullTextFilterTerm` looks in. */
  search?: boolean;
  /** Shown by a table that nobody has arranged yet. */
  inTable?: boolean;
  /** The heading under which forms and pages show it. */
  section?: string;
  /** The allowed values of a choice. */
  choices?: readonly string[];
  /** The numbers of the choices in another product: imports take them, exports give them beside. */
  codes?: Readonly<Record<string, number>>;
  /** The noun that a reference points at, in the plural. */
  to?: string;
  /** The reference points into a tree: a filter on a branch includes all that is below it. */
  isTree?: boolean;
  /** The entity kinds, in lower case, that an entity reference may name. */
  kinds?: readonly string[];
  /** The longest text, in characters. */
  max?: number;
  /** What a text must look like, and the code of the error that says so. */
  pattern?: RegExp;
  /** So many texts or entity references at most; 100 when it says nothing. */
  most?: number;
  /** Texts that are words to find by: kept in lower case, each once. */
  isLowerCase?: boolean;
}

export interface Field<
  K extends FieldKind = FieldKind,
  R extends boolean = boolean,
> extends FieldOptions {
  kind: K;
  required: R;
}

export type FieldList = Readonly<Record<string, Field>>;

/** `required`: may not be empty. */
type Options<R extends boolean> = FieldOptions & { required?: R };

const field =
  <K extends FieldKind>(kind: K, defaults: FieldOptions = {}) =>
  // NoInfer: the list around it would otherwise widen `required` to boolean.
  <R extends boolean = false>(
    options: Options<R> = {},
  ): Field<K, NoInfer<R>> => ({
    ...defaults,
    ...options,
    kind,
    required: (options.required ?? false) as R,
  });

/** One line of text, at most 255 characters unless said otherwise. */
export const text = field('text', { max: 255 });
/** Several lines of text. */
export const longText = field('longText', { max: 10_000 });
/** Several short texts, in the order given. */
export const texts = field('texts', { max: 255 });
export const number = field('number');
export const boolean = field('boolean');
export const date = field('date');
export const instant = field('instant');
export const money = field('money');
export const choice = field('choice');
export const reference = field('reference');
export const entityRef = field('entityRef', { max: 255 });
export const entityRefs = field('entityRefs', { max: 255 });

/** Who a record's truth belongs to: the portal, or a file in git. */
export const owners = ['portal', 'git'] as const;

/** What every record has that a file in git may declare. */
export const ownedFields = {
  managedBy: choice({
    required: true,
    readOnly: true,
    choices: owners,
    filter: true,
    group: true,
    section: 'record',
  }),
  gitEntity: entityRef({ readOnly: true, filter: true, section: 'record' }),
  gitFile: text({ readOnly: true, max: 2_000, section: 'record' }),
  declared: texts({ readOnly: true, section: 'record' }),
  entityName: text({
    required: true,
    readOnly: true,
    filter: true,
    section: 'record',
  }),
};

type ValueOf<F> = F extends Field<infer K, boolean> ? FieldValues[K] : never;
type RequiredNames<L extends FieldList> = {
  [N in keyof L]: L[N] extends Field<FieldKind, true> ? N : never;
}[keyof L];

/** The values of a record with these fields: required ones present, others left out when empty. */
export type ValuesOf<L extends FieldList> = {
  [N in RequiredNames<L>]: ValueOf<L[N]>;
} & { [N in Exclude<keyof L, RequiredNames<L>>]?: ValueOf<L[N]> };

/** What every record has beside its own fields. */
export interface RecordMeta {
  /** UUIDv7. */
  id: string;
  /** The human reference: tag, code, path or slug. */
  ref: string;
  /** Counts the changes of declared fields; the ETag. */
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** Any noun's record, as the API answers it. */
export type AnyRecord = RecordMeta & Record<string, unknown>;

/** A noun: its names, its fields and which of them is the human reference. */
export interface Noun<L extends FieldList = FieldList> {
  /** Singular, as in events and permissions: `asset`. */
  name: string;
  /** Plural, as in tables, URLs and pages: `assets`. */
  plural: string;
  fields: L;
  /** The field that is the human reference. */
  refField: string;
  /** The field that is the record's title. */
  titleField: string;
  /** The order of a list when none is asked for. */
  defaultSort: { field: string; descending: boolean };
  /** So many that counts over all of them are kept as they change; a migration must have called `count_by`. */
  hasKeptCounts?: boolean;
  /** The field of the day on which a record was ended: what it points at may be deleted then. */
  endField?: string;
}

/** Checks a noun's list once, when the module loads. Throws on a mistake of ours. */
export function defineNoun<L extends FieldList>(noun: Noun<L>): Noun<L> {
  for (const name of [noun.refField, noun.titleField, noun.defaultSort.field]) {
    if (!noun.fields[name])
      throw new Error(`${noun.name} has no field ${name}`);
  }
  for (const [name, each] of Object.entries(noun.fields)) {
    if (each.kind === 'choice' && !each.choices) {
      throw new Error(`${noun.name}.${name} is a choice without choices`);
    }
    if (each.kind === 'reference' && !each.to) {
      throw new Error(`${noun.name}.${name} is a reference to nothing`);
    }
    if (each.measure && each.kind !== 'money' && each.kind !== 'number') {
      throw new Error(`${noun.name}.${name} cannot be added up`);
    }
  }
  return noun;
}

/** Lists of fields do not change; they are asked for at every record. */
const entries = new WeakMap<Noun, Array<[string, Field]>>();

/** The fields of a list with their names, in the list's order. */
export function fieldEntries(noun: Noun): Array<[string, Field]> {
  const known = entries.get(noun) ?? Object.entries(noun.fields);
  entries.set(noun, known);
  return known;
}
