/** A well-formed call of one operation. */
export type Call = {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** An id that nothing has. */
export const nothing = '01920000-0000-7000-8000-000000000000';
/** The version that everything has that was just made. */
export const ifMatch = { 'if-match': '"1"' };

/** A read. */
export function get(path: string): Call {
  return { method: 'GET', path };
}

/** A write. */
export function post(path: string, body?: unknown): Call {
  return { method: 'POST', path, body };
}

/** A file for the record at a path. */
export function upload(path: string, name: string, content: string): Call {
  return {
    method: 'POST',
    path: `${path}/files?name=${encodeURIComponent(name)}`,
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  };
}
