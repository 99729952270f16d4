import type { BulkAnswer } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { toRowError } from './errors';
import type { Outcome } from './writeInScope';

/** What became of many records: those done, and why the others were not. */
export const bulkAnswerSchema = z.object({
  done: z.number().int(),
  items: z.array(
    z.object({
      row: z.number().int(),
      id: z.string(),
      ref: z.string(),
      version: z.number().int(),
      warnings: z
        .array(
          z.object({
            code: z.string(),
            field: z.string(),
            value: z.string(),
            message: z.string(),
            refs: z.array(z.string()).optional(),
          }),
        )
        .optional(),
    }),
  ),
  errors: z.array(
    z.object({
      row: z.number().int(),
      ref: z.string().optional(),
      field: z.string().optional(),
      value: z.unknown().optional(),
      message: z.string(),
      code: z.string().optional(),
    }),
  ),
});

/** The outcome of a write of many as it is answered. */
export function toBulkAnswer({ written, refused }: Outcome): BulkAnswer {
  return {
    done: written.length,
    items: written.map(({ row, record: { id, ref, version }, warnings }) => ({
      row,
      id,
      ref,
      version,
      ...(warnings.length ? { warnings } : {}),
    })),
    errors: refused.map(toRowError),
  };
}
