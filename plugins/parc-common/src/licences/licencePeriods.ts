import { z } from 'zod';
import {
  dateSchema,
  moneySchema,
  reasonSchema,
  textSchema,
} from '../records/schema';

export const quantitySchema = z
  .number()
  .int('must be a whole number')
  .min(0)
  .max(1_000_000_000);

const noteSchema = textSchema(2_000).trim().min(1);

/** A term of a licence with what it cost. The current one is the licence's own fields; it has no id. */
export const licencePeriodSchema = z.object({
  id: z.uuid().optional(),
  isCurrent: z.boolean(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  quantity: z.number().optional(),
  cost: z.object({ amount: z.string(), currency: z.string() }).optional(),
  note: z.string().optional(),
});
export type LicencePeriod = z.output<typeof licencePeriodSchema>;

/** The current one first, then back in time. */
export const licencePeriodsSchema = z.object({
  items: z.array(licencePeriodSchema),
});

/** A correction of what an earlier term cost; `null` clears a field. */
export const periodPatchSchema = z.strictObject({
  quantity: quantitySchema.nullish(),
  cost: moneySchema.nullish(),
  note: noteSchema.nullish(),
  reason: reasonSchema.optional(),
});
export type PeriodPatch = z.output<typeof periodPatchSchema>;

/** What each verb of a licence takes. The page builds its form from the same. */
export const licenceVerbSchemas = {
  /** A new term; what is left out is as before: as long, as many, as dear. It begins the day after the current one. */
  renew: z.strictObject({
    from: dateSchema.optional(),
    to: dateSchema.optional(),
    quantity: quantitySchema.optional(),
    cost: moneySchema.optional(),
    note: noteSchema.optional(),
    reason: reasonSchema.optional(),
  }),
  /** It stays in force to its end and does not renew. */
  'let-lapse': z.strictObject({ reason: reasonSchema.optional() }),
  /** The first day on which it is in force no more; today when left out. */
  terminate: z.strictObject({
    on: dateSchema.optional(),
    reason: reasonSchema,
  }),
  reinstate: z.strictObject({ reason: reasonSchema.optional() }),
};

/** The body of any verb: the fields of all of them, each optional. */
export interface LicenceVerbBody {
  from?: string;
  to?: string;
  quantity?: number;
  cost?: { amount: string; currency: string };
  note?: string;
  on?: string;
  reason?: string;
}
