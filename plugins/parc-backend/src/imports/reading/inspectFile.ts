import type { Readable } from 'node:stream';
import type {
  Inspection,
  Noun,
  Reading,
  SheetRow,
} from '@parc/backstage-plugin-parc-common';

/** Opens the file, from its beginning, as often as it has to be read. */
export type OpenFile = () => Readable;

/**
 * Looks at a whole file: what it is, its columns, and what has to be asked. `given` is what somebody has already
 * said; it is taken as it is, and the rest is recognised anew. Throws an InputError on what cannot be read.
 */
export async function inspectFile(
  _open: OpenFile,
  _request: { noun: Noun; given?: Partial<Reading>; signal?: AbortSignal },
): Promise<Inspection> {
  throw new Error('not yet');
}

/** The rows below the header, one by one, in bounded memory (a workbook is held compressed). */
export async function* readRows(
  _open: OpenFile,
  _reading: Reading,
  _options: { signal?: AbortSignal } = {},
): AsyncGenerator<SheetRow> {
  throw new Error('not yet');
}
