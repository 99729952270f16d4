import { z } from 'zod';
import { textSchema } from '../records/schema';

const version = textSchema(100).trim().min(1);
const most = 100;

/**
 * What a plan of software updates asks for, beside its fields, as JSON: each operating system at the newest build that
 * was seen in the estate, unless `systems` is false, or at the one of `builds`; each product, by its code, at a version or
 * a newer one.
 */
export const softwareUpdatesSchema = z.strictObject({
  systems: z.boolean().optional(),
  builds: z
    .array(
      z.strictObject({ system: textSchema(255).trim().min(1), build: version }),
    )
    .max(most)
    .optional(),
  products: z
    .array(z.strictObject({ product: textSchema(63).trim().min(1), version }))
    .max(most)
    .optional(),
});
export type SoftwareUpdates = z.output<typeof softwareUpdatesSchema>;

/** What a plan says in `updates`; of what says nothing, the newest build of each system. Throws on what it is not. */
export function readSoftwareUpdates(text: string | undefined): SoftwareUpdates {
  return softwareUpdatesSchema.parse(
    text === undefined ? {} : JSON.parse(text),
  );
}

/** What is wrong with it, in English; undefined where nothing is. */
export function whyNoSoftwareUpdates(text: string): string | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const { error } = softwareUpdatesSchema.safeParse(given);
  const issue = error?.issues[0];
  return (
    issue && [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
  );
}
