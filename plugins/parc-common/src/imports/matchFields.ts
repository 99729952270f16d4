import type { Noun } from '../records';

/** The fields by which a record may be found: its id, and texts that an index looks up. */
export function matchFields(noun: Noun): string[] {
  return [
    'id',
    ...Object.keys(noun.fields).filter(name => {
      const { kind, filter, readOnly } = noun.fields[name];
      return kind === 'text' && filter && !readOnly;
    }),
  ];
}
