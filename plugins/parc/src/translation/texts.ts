/** The same keys with other words: a French text without its English one, or the reverse, does not compile. */
export type Texts<T> = {
  [K in keyof T]: T[K] extends string ? string : Texts<T[K]>;
};

/** The type of what {@link flattenTexts} makes. */
export type FlatTexts<T> = { readonly [K in TextKey<T>]: string };

type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];

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
