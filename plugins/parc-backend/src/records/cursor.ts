import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Where a page ended: the value of the sort and the id of its last record, and which way to go on. */
const cursorSchema = z.strictObject({
  sort: z.string(),
  back: z.boolean(),
  /** The sort's value as PostgreSQL writes it; null in the part without values, which comes last. */
  value: z.string().nullable(),
  id: z.uuid(),
});
export type Cursor = z.output<typeof cursorSchema>;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Throws an InputError when it is not one of ours, or of another sort. */
export function readCursor(given: string, sort: string): Cursor {
  try {
    const cursor = cursorSchema.parse(
      JSON.parse(Buffer.from(given, 'base64url').toString()),
    );
    if (cursor.sort === sort) return cursor;
  } catch {
    // Falls through to the same refusal: what exactly is broken helps nobody.
  }
  throw new InputError(
    `cursor: ${JSON.stringify(given)} does not belong to this list`,
  );
}
