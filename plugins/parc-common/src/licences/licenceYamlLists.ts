import type { Entity } from '@backstage/catalog-model';
import type { z } from 'zod';
import type { Money } from '../records/fields';
import {
  completeRef,
  unknownField,
  valueAt,
  type Declared,
} from '../records/recordYaml';
import { dateSchema, inputSchema, moneySchema } from '../records/schema';
import { allocations } from './allocationFields';
import { licences } from './licenceFields';

/** Where the terms with their prices stand in a Licence's YAML, and where the allocations. */
export const pricesPath = 'spec.prices';
export const allocationsPath = 'spec.allocations';

/** What a file says of a term and its price. */
export interface DeclaredPeriod {
  /** Its place in the file: `spec.prices.0`. */
  path: string;
  from?: string;
  to: string;
  quantity?: number;
  cost?: Money;
}

/** To whom or what a file gives how many. */
export interface DeclaredAllocation {
  /** Its place in the file: `spec.allocations.0`. */
  path: string;
  /** A full reference of a user, a group or a hardwareasset. */
  to: string;
  quantity: number;
  since?: string;
}

/** The terms of a file, each by itself; undefined when it says none. */
export function readPrices(
  declared: Declared,
  entity: Entity,
): DeclaredPeriod[] | undefined {
  return readList(declared, entity, pricesPath, readPrice);
}

/** The allocations of a file, each by itself; undefined when it says none. */
export function readAllocations(
  declared: Declared,
  entity: Entity,
): DeclaredAllocation[] | undefined {
  return readList(declared, entity, allocationsPath, readAllocation);
}

/** Reads the items of a list, each by itself; undefined when there is no list. */
function readList<Item>(
  { problems }: Declared,
  entity: Entity,
  path: string,
  readItem: (
    problems: Declared['problems'],
    entity: Entity,
    path: string,
    item: Record<string, unknown>,
  ) => Item | undefined,
): Item[] | undefined {
  const given = valueAt(entity, path);
  if (!Array.isArray(given)) return undefined;
  return given.flatMap((item, index) => {
    const place = `${path}.${index}`;
    if (typeof item !== 'object' || item === null) {
      problems.push({
        field: place,
        value: item,
        message: 'must be a list of fields',
      });
      return [];
    }
    return readItem(problems, entity, place, item) ?? [];
  });
}

function readPrice(
  problems: Declared['problems'],
  _entity: Entity,
  path: string,
  item: Record<string, unknown>,
): DeclaredPeriod | undefined {
  refuseUnknown(problems, path, item, ['from', 'to', 'cost', 'quantity']);
  const at = (key: string, schema: z.ZodType) =>
    takeValue(problems, `${path}.${key}`, item[key], schema);
  const from = at('from', dateSchema) as string | undefined;
  const to = at('to', dateSchema) as string | undefined;
  const cost = at('cost', moneySchema) as Money | undefined;
  const quantity = at('quantity', inputSchema(licences.fields.quantity));
  if (!to) {
    if (item.to === undefined)
      problems.push({ field: `${path}.to`, message: 'must be given' });
    return undefined;
  }
  if (from && to < from) {
    problems.push({
      field: `${path}.to`,
      value: to,
      message: `is before from ${from}`,
    });
    return undefined;
  }
  return {
    path,
    to,
    ...(from ? { from } : {}),
    ...(cost ? { cost } : {}),
    ...(quantity === undefined ? {} : { quantity: quantity as number }),
  };
}

function readAllocation(
  problems: Declared['problems'],
  entity: Entity,
  path: string,
  item: Record<string, unknown>,
): DeclaredAllocation | undefined {
  refuseUnknown(problems, path, item, ['to', 'quantity', 'since']);
  const to = completeRef(entity, item.to, 'user');
  if (
    !item.to ||
    typeof to !== 'string' ||
    !/^(user|group|hardwareasset):/.test(to)
  ) {
    problems.push({
      field: `${path}.to`,
      value: item.to,
      message: 'must be a user, a group or a hardwareasset',
    });
    return undefined;
  }
  const at = (key: string, schema: z.ZodType) =>
    takeValue(problems, `${path}.${key}`, item[key], schema);
  const quantity =
    at('quantity', inputSchema(allocations.fields.quantity)) ?? 1;
  const since = at('since', dateSchema) as string | undefined;
  return {
    path,
    to,
    quantity: quantity as number,
    ...(since ? { since } : {}),
  };
}

/** A value by its schema; what cannot be read is a problem, and undefined. */
export function takeValue(
  problems: Declared['problems'],
  field: string,
  value: unknown,
  schema: z.ZodType,
): unknown {
  if (value === undefined || value === null) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push({ field, value, message: parsed.error.issues[0].message });
  return undefined;
}

function refuseUnknown(
  problems: Declared['problems'],
  path: string,
  item: object,
  known: readonly string[],
): void {
  for (const [key, value] of Object.entries(item)) {
    if (!known.includes(key))
      problems.push(unknownField('Licence', `${path}.${key}`, value));
  }
}
