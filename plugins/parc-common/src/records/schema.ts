import { z } from 'zod';
import { fromMinorUnits, toMinorUnits } from './money';
import { normaliseEntityRef } from './entityRef';
import type { Field, Money, Noun } from './fields';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Money as it comes in: decimal text (or a number), not below 0, and an ISO 4217 code; at most 15 digits. */
export const moneySchema = z
  .object({
    amount: z.union([z.string(), z.number()]).transform(String),
    currency: z
      .string()
      .refine(code => currencies.has(code), 'is not an ISO 4217 currency'),
  })
  .refine(money => /^-?\d{1,13}(\.\d{1,4})?$/.test(money.amount), {
    message: 'must be a decimal number such as 1234.50',
    path: ['amount'],
  })
  .refine(money => !/^-.*[1-9]/.test(money.amount), {
    message: 'must not be below 0',
    path: ['amount'],
  })
  .refine(hasDigitsOfItsCurrency, {
    message: 'has more decimals than its currency',
    path: ['amount'],
  })
  .transform(money => fromMinorUnits(toMinorUnits(money), money.currency));

function hasDigitsOfItsCurrency(money: Money): boolean {
  if (!currencies.has(money.currency) || !/^-?\d+(\.\d+)?$/.test(money.amount))
    return true;
  try {
    toMinorUnits(money);
    return true;
  } catch {
    return false;
  }
}

/** A calendar day that exists, `YYYY-MM-DD`, since 1900: what is before is a slip of the hand. */
export const dateSchema = z.iso
  .date('must be a date such as 2024-05-31')
  .refine(date => date >= '1900-01-01', 'must not be before 1900');

/** Years since 1900 and offsets as they exist: PostgreSQL takes no more than 15 hours. */
const instantPattern = /^(19|[2-9]\d)\d\d-.*(Z|[+-](0\d|1[0-4]):\d\d)$/;

/** Whether a text can be kept: no NUL, which PostgreSQL does not take, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Cs}/u.test(text);
}

/** Any text up to a length. What is too long is not looked at further: patterns run on short texts only. */
export function textSchema(max: number) {
  return z.string().max(max, { abort: true }).refine(isStorable, {
    error: 'must not hold NUL or half a character',
    abort: true,
  });
}

/** What a field takes from outside. Texts are trimmed; a reference is its human reference or its id. */
export function inputSchema(field: Field): z.ZodType {
  const longest = field.max ?? 255;
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const trimmed = textSchema(longest).trim().min(1, 'must not be empty');
      return field.pattern ? trimmed.regex(field.pattern) : trimmed;
    }
    case 'texts': {
      const text = textSchema(longest).trim().min(1);
      const one = field.isLowerCase ? text.toLowerCase() : text;
      const several = z
        .array(field.pattern ? one.regex(field.pattern) : one)
        .max(field.most ?? 100);
      return field.isLowerCase
        ? several.transform(given => [...new Set(given)])
        : several;
    }
    case 'number':
      return z.number().finite();
    case 'boolean':
      return z.boolean();
    case 'date':
      return dateSchema;
    case 'instant':
      return z.iso.datetime({ offset: true }).regex(instantPattern);
    case 'money':
      return moneySchema;
    case 'choice':
      return z.enum(field.choices as [string, ...string[]]);
    case 'reference':
      return z.union([
        textSchema(longest).trim().min(1),
        z
          .object({ ref: textSchema(longest).min(1) })
          .transform(given => given.ref),
      ]);
    case 'entityRef':
      return entityRefSchema(field);
    case 'entityRefs':
      return z.array(entityRefSchema(field)).max(field.most ?? 100);
    default:
      throw new Error(`unknown kind ${field.kind satisfies never}`);
  }
}

function entityRefSchema(field: Field) {
  return textSchema(255)
    .trim()
    .transform((given, context) => {
      const ref = normaliseEntityRef(given);
      if (!ref || (field.kinds && !field.kinds.includes(ref.split(':')[0]))) {
        context.addIssue({
          code: 'custom',
          message: `must be an entity reference${
            field.kinds ? ` of kind ${field.kinds.join(' or ')}` : ''
          } such as ${field.kinds?.[0] ?? 'component'}:default/name`,
        });
        return z.NEVER;
      }
      return ref;
    });
}

/** What a field is in an answer. */
export function outputSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'reference':
      return z.object({
        id: z.string(),
        ref: z.string(),
        name: z.string(),
        nameFr: z.string().optional(),
      });
    case 'money':
      return z.object({ amount: z.string(), currency: z.string() });
    case 'texts':
    case 'entityRefs':
      return z.array(z.string());
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'instant':
      return z.iso.datetime();
    case 'choice':
      return z.enum(field.choices as [string, ...string[]]);
    default:
      return z.string();
  }
}

/** The body of a create: required fields present, nothing unknown, nothing that the service sets. */
export function createSchema(noun: Noun) {
  const shape = Object.entries(noun.fields)
    .filter(([, field]) => !field.readOnly)
    .map(([name, field]) => {
      const schema = inputSchema(field);
      const isNeeded = field.required && !field.hasDefault;
      return [name, isNeeded ? schema : schema.nullish()] as const;
    });
  return z.strictObject(Object.fromEntries(shape));
}

/** The body of a merge patch (RFC 7396): any writable field; `null` clears one that is not required. */
export function patchSchema(noun: Noun) {
  const shape = Object.entries(noun.fields)
    .filter(([, field]) => !field.readOnly && !field.createOnly)
    .map(([name, field]) => {
      const schema = inputSchema(field);
      return [
        name,
        field.required ? schema.optional() : schema.nullish(),
      ] as const;
    });
  return z.strictObject({
    ...Object.fromEntries(shape),
    reason: reasonSchema.optional(),
  });
}

/** Why a change is made; kept in the history. */
export const reasonSchema = textSchema(2_000).trim().min(1);

/** A record as the API answers it. With `fields=` only those asked for are there. */
export function recordSchema(noun: Noun) {
  const shape = Object.entries(noun.fields).map(
    ([name, field]) => [name, outputSchema(field).optional()] as const,
  );
  return z.object({
    id: z.uuid(),
    ref: z.string(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    deletedAt: z.iso.datetime().optional(),
    ...Object.fromEntries(shape),
  });
}
