import type { Entity } from '@backstage/catalog-model';
import type { z } from 'zod';
import { unknownField, valueAt, type Declared } from './recordYaml';

/**
 * Reads the items of a list, each by itself; undefined when there is no list. Where a plain text may stand for an item,
 * `plain` is the field that it says.
 */
export function readYamlList<Item>(
  { problems }: Declared,
  entity: Entity,
  path: string,
  readItem: (
    problems: Declared['problems'],
    entity: Entity,
    path: string,
    item: Record<string, unknown>,
  ) => Item | undefined,
  plain?: string,
): Item[] | undefined {
  const given = valueAt(entity, path);
  if (!Array.isArray(given)) return undefined;
  return given.flatMap((each, index) => {
    const item = plain && typeof each === 'string' ? { [plain]: each } : each;
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

/** Lists each key that means nothing. */
export function refuseUnknown(
  kind: string,
  problems: Declared['problems'],
  path: string,
  item: object,
  known: readonly string[],
): void {
  for (const [key, value] of Object.entries(item)) {
    if (!known.includes(key))
      problems.push(unknownField(kind, `${path}.${key}`, value));
  }
}
