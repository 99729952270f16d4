import {
  fieldEntries,
  type AnyRecord,
  type Field,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';

/** What a form holds: a value as the API answers it, or undefined when the input is empty. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The fields that a form offers: all that a create takes, or those that a patch may change. */
export function formFields(noun: Noun, isNew: boolean): Array<[string, Field]> {
  return fieldEntries(noun).filter(
    ([, field]) => !field.readOnly && (isNew || !field.createOnly),
  );
}

/** The values of a record that a form starts with. */
export function toFormValues(noun: Noun, record: AnyRecord): FormValues {
  return Object.fromEntries(
    fieldEntries(noun).map(([name]) => [name, record[name]]),
  );
}

/** What a copy must not take over: it is another piece, that nobody has yet. */
const ownToEachAsset = [
  'tag',
  'serial',
  'status',
  'assignedTo',
  'assignedSince',
  'expectedBack',
  'hostname',
  'macAddresses',
  'ipAddresses',
  'lastCheck',
  'wipedOn',
  'wipedBy',
  'wipeCertificate',
  'inServiceDate',
];

/** The values of a record from which another one like it starts. */
export function toCopyValues(noun: Noun, record: AnyRecord): FormValues {
  const left = [...ownToEachAsset, noun.refField];
  return Object.fromEntries(
    formFields(noun, true)
      .filter(([name]) => !left.includes(name))
      .map(([name]) => [name, record[name]]),
  );
}

/** The body of a create: what is filled in. */
export function toCreateBody(noun: Noun, values: FormValues): object {
  return Object.fromEntries(
    formFields(noun, true)
      .map(([name, field]) => [name, toInput(field, values[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The merge patch from one state of a form to another; `null` clears a field. */
export function toPatch(
  noun: Noun,
  before: FormValues,
  after: FormValues,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [name, field] of formFields(noun, false)) {
    const from = toInput(field, before[name]);
    const to = toInput(field, after[name]);
    if (JSON.stringify(from) !== JSON.stringify(to)) patch[name] = to ?? null;
  }
  return patch;
}

/** What was typed on top of `before`, on top of `newer` instead. */
export function rebased(
  noun: Noun,
  before: FormValues,
  typed: FormValues,
  newer: FormValues,
): FormValues {
  const touched = Object.keys(toPatch(noun, before, typed));
  return {
    ...newer,
    ...Object.fromEntries(touched.map(name => [name, typed[name]])),
  };
}

/** A form's value as the API takes it; undefined when there is none. */
export function toInput(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return String(value).trim() || undefined;
    case 'reference':
      return typeof value === 'string' ? value : (value as Reference).ref;
    case 'money': {
      const { amount, currency } = value as Money;
      return amount.trim() ? { amount: amount.trim(), currency } : undefined;
    }
    case 'texts':
    case 'entityRefs': {
      const given = (value as string[])
        .map(each => each.trim())
        .filter(Boolean);
      return given.length ? given : undefined;
    }
    case 'number':
      return typeof value === 'number' ? value : Number(value);
    default:
      return value;
  }
}

/** The required fields that are still empty. */
export function missingFields(
  noun: Noun,
  values: FormValues,
  isNew: boolean,
): string[] {
  return formFields(noun, isNew)
    .filter(
      ([name, field]) =>
        field.required &&
        !(isNew && field.hasDefault) &&
        toInput(field, values[name]) === undefined,
    )
    .map(([name]) => name);
}

/**
 * Money typed in the reader's way: `1 234,50` in French and `1,234.50` in English are both `1234.50`. A point
 * without a comma is a decimal point in both.
 */
export function parseAmount(given: string, locale: string): string {
  const compact = given.replace(/[\s\u00a0\u202f']/g, '');
  const decimal = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find(part => part.type === 'decimal')?.value;
  if (decimal !== ',') return compact.replace(/,/g, '');
  return compact.includes(',')
    ? compact.replace(/\./g, '').replace(',', '.')
    : compact;
}
