import { z } from 'zod';

/** Where a change came from. */
export const changeSources = [
  'portal',
  'api',
  'git',
  'import',
  'agent',
  'system',
] as const;
export type ChangeSource = (typeof changeSources)[number];

/** One field's change; an empty side is left out. */
export interface FieldChange {
  field: string;
  from?: unknown;
  to?: unknown;
}

/** One change of one record. */
export interface HistoryEntry {
  id: string;
  /** What was done: `created`, `updated`, `deleted`, `restored` or a verb such as `hand-out`. */
  action: string;
  version: number;
  at: string;
  /** The user's entity reference, or `service:<name>`. */
  actor: string;
  source: ChangeSource;
  reason?: string;
  changes: FieldChange[];
}

export const historyAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      version: z.number().int(),
      at: z.iso.datetime(),
      actor: z.string(),
      source: z.enum(changeSources),
      reason: z.string().optional(),
      changes: z.array(
        z.object({
          field: z.string(),
          from: z.unknown().optional(),
          to: z.unknown().optional(),
        }),
      ),
    }),
  ),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});
