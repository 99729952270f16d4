import * as f from '../records/fields';

/** What a place is, from the widest to the narrowest. */
export const locationKinds = [
  'site',
  'building',
  'floor',
  'room',
  'rack',
  'cupboard',
] as const;
export type LocationKind = (typeof locationKinds)[number];

/** A code path: codes of letters, digits, `-`, `_` and `.`, separated by `/`: `PAR/SIEGE/2/204`. */
export const locationPathPattern =
  /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*){0,9}$/;

/** Places as a tree. The path says where a place is: all but its last code is the path of its parent. */
export const locations = f.defineNoun({
  name: 'location',
  plural: 'locations',
  refField: 'path',
  titleField: 'name',
  defaultSort: { field: 'path', descending: false },
  fields: {
    path: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      pattern: locationPathPattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    kind: f.choice({
      required: true,
      choices: locationKinds,
      filter: true,
      group: true,
      inTable: true,
    }),
    parent: f.reference({
      to: 'locations',
      isTree: true,
      readOnly: true,
      filter: true,
    }),
    timeZone: f.text({ filter: true, inTable: true, max: 64 }),
    address: f.longText({ inTable: true, max: 1_000 }),
    notes: f.longText(),
  },
});
export type LocationValues = f.ValuesOf<typeof locations.fields>;
export type Location = f.RecordMeta & LocationValues;

/** `PAR/SIEGE/2` → `PAR/SIEGE`; a site has none. */
export function parentPath(path: string): string | undefined {
  const at = path.lastIndexOf('/');
  return at < 0 ? undefined : path.slice(0, at);
}

/** Whether a zone name is one that the platform knows (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
