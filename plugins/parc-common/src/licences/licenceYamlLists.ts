import type { Entity } from '@backstage/catalog-model';
import type { z } from 'zod';
import type { Money } from '../records/fields';
import {
  readYamlList,
  refuseUnknown,
  takeValue,
} from '../records/readYamlList';
import { completeRef, type Declared } from '../records/recordYaml';
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
  return readYamlList(declared, entity, pricesPath, readPrice);
}

/** The allocations of a file, each by itself; undefined when it says none. */
export function readAllocations(
  declared: Declared,
  entity: Entity,
): DeclaredAllocation[] | undefined {
  return readYamlList(declared, entity, allocationsPath, readAllocation);
}

function readPrice(
  problems: Declared['problems'],
  _entity: Entity,
  path: string,
  item: Record<string, unknown>,
): DeclaredPeriod | undefined {
  refuseUnknown('Licence', problems, path, item, [
    'from',
    'to',
    'cost',
    'quantity',
  ]);
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
  refuseUnknown('Licence', problems, path, item, ['to', 'quantity', 'since']);
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
