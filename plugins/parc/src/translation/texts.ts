/** The same keys with other words: a French text without its English one, or the reverse, does not compile. */
export type Texts<T> = {
  [K in keyof T]: T[K] extends string ? string : Texts<T[K]>;
};

/** `{ a: { b: 'text' } }` → `{ 'a.b': 'text' }`, as the portal's translations want it. */
export function flattenTexts(
  texts: object,
  prefix = '',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flattenTexts(value, `${prefix}${key}.`)),
    ),
  );
}
