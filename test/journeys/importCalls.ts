import { get, nothing, post, type Call } from './Call';

/** Imports: one is sent, of the others there is none. */
export function importCalls(): Record<string, Call> {
  const one = `/imports/${nothing}`;
  return {
    'get /imports': get('/imports'),
    'post /imports': {
      method: 'POST',
      path: '/imports?fileName=seen.csv',
      body: 'tag,category\nSEEN-1,laptop\n',
      headers: { 'content-type': 'application/octet-stream' },
    },
    'get /imports/{id}': get(one),
    'get /imports/{id}/rows': get(`${one}/rows`),
    'get /imports/{id}/result': get(`${one}/result`),
    'get /imports/{id}/failed': get(`${one}/failed`),
    'get /import-mappings': get('/import-mappings'),
    'post /imports/{id}/inspect': post(`${one}/inspect`, { reading: {} }),
    'post /imports/{id}/plan': post(`${one}/plan`, {
      reading: { format: 'csv', headerRow: 1 },
      mapping: [{ column: 0, field: 'tag' }],
      matchOn: 'tag',
      reason: 'a journey',
    }),
    'post /imports/{id}/run': post(`${one}/run`, {}),
    'post /imports/{id}/cancel': post(`${one}/cancel`),
    'post /imports/{id}/undo': post(`${one}/undo`, {}),
  };
}
