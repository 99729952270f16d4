/** Parameters of a list, a facet, a total or an export; see `records/list.ts`. */
export type Params = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** One call: method, path below `/api/parc`, and what goes with it. Throws a ResponseError. */
export type Call = <T>(
  method: string,
  path: string,
  options?: {
    params?: Params;
    body?: unknown;
    /** Sent as it is, in place of a body. */
    file?: Blob;
    headers?: Record<string, string>;
  },
) => Promise<T>;

/** `{ filter: ['a=b', 'c=d'], limit: 50 }` → `?filter=a%3Db&filter=c%3Dd&limit=50`. */
export function queryString(params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const each of [value ?? []].flat()) search.append(name, String(each));
  }
  const text = search.toString();
  return text && `?${text}`;
}
