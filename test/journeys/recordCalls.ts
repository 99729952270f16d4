import { calendarFacets } from './calendarCalls';
import { get, ifMatch, nothing, post, upload, type Call } from './Call';
import { licenceFacets } from './licenceCalls';

/** A field of each noun that its facets can count by; suppliers and categories have none, and answer 400 to it. */
const facets: Record<string, string> = {
  locations: 'kind',
  suppliers: 'name',
  categories: 'name',
  models: 'category',
  assets: 'status',
  ...licenceFacets,
  ...calendarFacets,
  'maintenance-plans': 'kind',
  'work-orders': 'status',
  changes: 'status',
  'change-models': 'category',
};

/** Every read of a noun. */
export function readsOf(plural: string, ref: string): [string, Call][] {
  return [
    [`get /${plural}`, get(`/${plural}`)],
    [`post /${plural}/by-refs`, post(`/${plural}/by-refs`, { refs: [ref] })],
    [`get /${plural}/facets`, get(`/${plural}/facets?facet=${facets[plural]}`)],
    [`get /${plural}/totals`, get(`/${plural}/totals`)],
    [`get /${plural}/export`, get(`/${plural}/export?format=jsonl`)],
    [`get /${plural}/{ref}`, get(`/${plural}/${ref}`)],
    [`get /${plural}/{ref}/history`, get(`/${plural}/${ref}/history`)],
  ];
}

/** What is changed of a record, where it has no name. */
const patches: Record<string, object> = {
  allocations: { notes: 'Other' },
  'work-orders': { title: 'Other' },
  changes: { title: 'Other' },
};

/** Every write of a noun. */
export function writesOf(
  plural: string,
  ref: string,
  deletedRef: string,
  body: object,
): [string, Call][] {
  const path = `/${plural}/${ref}`;
  return [
    [`post /${plural}`, post(`/${plural}`, body)],
    [
      `patch /${plural}/{ref}`,
      {
        method: 'PATCH',
        path,
        body: patches[plural] ?? { name: 'Other' },
        headers: ifMatch,
      },
    ],
    [`delete /${plural}/{ref}`, { method: 'DELETE', path, headers: ifMatch }],
    [`post /${plural}/{ref}/restore`, post(`/${plural}/${deletedRef}/restore`)],
  ];
}

/** What hangs on a record; of what is changed or removed there is none. */
export function attachmentCalls(
  plural: string,
  ref: string,
  file: string,
): Record<string, Call> {
  const path = `/${plural}/${ref}`;
  const named = `/${plural}/{ref}`;
  const removal = (what: string): [string, Call] => [
    `delete ${named}/${what}/{id}`,
    { method: 'DELETE', path: `${path}/${what}/${nothing}` },
  ];
  return {
    [`get ${named}/links`]: get(`${path}/links`),
    [`post ${named}/links`]: post(`${path}/links`, {
      url: 'https://acme.example/manual',
    }),
    [`get ${named}/comments`]: get(`${path}/comments`),
    [`post ${named}/comments`]: post(`${path}/comments`, { text: 'Seen' }),
    [`patch ${named}/comments/{id}`]: {
      method: 'PATCH',
      path: `${path}/comments/${nothing}`,
      body: { text: 'Not seen' },
    },
    [`get ${named}/files`]: get(`${path}/files`),
    [`get ${named}/files/{id}`]: get(`${path}/files/${file}`),
    [`post ${named}/files`]: upload(path, 'seen.txt', 'seen'),
    ...Object.fromEntries(['links', 'comments', 'files'].map(removal)),
  };
}
