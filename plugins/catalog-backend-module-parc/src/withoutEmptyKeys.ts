import { JsonObject, JsonValue } from '@backstage/types';

/**
 * The same value without the keys and list items that say nothing, at any depth.
 *
 * In YAML `serial:` with nothing behind it is a null. Whoever fills in a copied
 * example leaves such keys, and means "not said", not "refuse the whole file".
 */
export function withoutEmptyKeys<T extends JsonValue | undefined>(value: T): T {
  if (Array.isArray(value)) {
    return value.filter(isSaid).map(withoutEmptyKeys) as T;
  }
  if (typeof value === 'object' && value !== null) {
    const kept: JsonObject = {};
    for (const [key, child] of Object.entries(value)) {
      if (isSaid(child)) {
        kept[key] = withoutEmptyKeys(child);
      }
    }
    return kept as T;
  }
  return value;
}

function isSaid(value: JsonValue | undefined): value is JsonValue {
  return value !== null && value !== undefined;
}
