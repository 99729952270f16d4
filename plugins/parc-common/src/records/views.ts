import { z } from 'zod';
import { normaliseEntityRef } from './entityRef';
import { textSchema } from './schema';

const groupSchema = textSchema(255)
  .trim()
  .transform((given, context) => {
    const ref = normaliseEntityRef(given);
    if (ref?.startsWith('group:')) return ref;
    context.addIssue({
      code: 'custom',
      message: 'must be a group such as group:default/name',
    });
    return z.NEVER;
  });

const fields = {
  name: textSchema(100).trim().min(1, 'must not be empty'),
  query: textSchema(4_000).describe(
    "what stands after the ? in the list's address: filters, sort, columns",
  ),
};

/** The body of a new view. */
export const viewCreateSchema = z.strictObject({
  noun: textSchema(63).describe('the list that it is of: assets'),
  ...fields,
  sharedWith: groupSchema.nullish(),
});

/** The body of a merge patch of a view; `null` takes it back from its group. */
export const viewPatchSchema = z.strictObject({
  name: fields.name.optional(),
  query: fields.query.optional(),
  sharedWith: groupSchema.nullish(),
});

/** A list as somebody arranged it: its filters, its sort and its columns, under a name. */
export const viewSchema = z.object({
  id: z.uuid(),
  noun: z.string(),
  name: z.string(),
  query: z.string(),
  owner: z.string().describe('the user who made it'),
  sharedWith: z.string().optional().describe('the group that sees it too'),
  mayChange: z.boolean().describe('whether who asks may change it'),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type View = z.output<typeof viewSchema>;
export type ViewInput = z.input<typeof viewCreateSchema>;
export type ViewPatch = z.input<typeof viewPatchSchema>;
