import { z } from 'zod';
import { pageLimit, textSchema } from '../records';
import { softwareCategories, softwareRuleSchema } from './softwareRules';

/** `unrecognised` while no rule fits one of its versions, `forbidden` when one of them is. */
export const softwareTitleStates = [
  'recognised',
  'unrecognised',
  'forbidden',
] as const;
export type SoftwareTitleState = (typeof softwareTitleStates)[number];

export const softwareTitlesQuerySchema = z.object({
  state: z.enum(softwareTitleStates).optional(),
  q: textSchema(200).trim().optional().describe('part of name or publisher'),
  product: textSchema(255).optional().describe('code or id'),
  limit: pageLimit,
  cursor: textSchema(100).optional(),
});
export type SoftwareTitlesQuery = z.output<typeof softwareTitlesQuerySchema>;

const productReferenceSchema = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
});

/** What some versions of a title are, by which rule. */
export const softwareOutcomeSchema = z.object({
  rule: z.string().optional(),
  product: productReferenceSchema.optional(),
  edition: z.string().optional(),
  release: z.string().optional(),
  licensing: z
    .enum(softwareCategories)
    .optional()
    .describe('the category, where there is no product'),
  versions: z.number().int(),
  installed: z.number().int(),
  newest: z.string().optional().describe('the newest of the versions'),
});

/** Software as agents call it, and what it is. */
export const softwareTitleSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  publisher: z.string().optional(),
  installed: z
    .number()
    .int()
    .describe('on so many machines, a version each time'),
  state: z.enum(softwareTitleStates),
  outcomes: z
    .array(softwareOutcomeSchema)
    .describe(
      'by installations, at most 10; what is not recognised has neither product nor category',
    ),
});
export type SoftwareTitle = z.output<typeof softwareTitleSchema>;

/** A rule that would recognise a title and those like it; nothing is written. */
export const softwareProposalSchema = z.object({
  rule: softwareRuleSchema,
  product: z
    .object({
      code: z.string(),
      name: z.string(),
      publisher: z.string().optional(),
      isNew: z.boolean().describe('there is no product of this code yet'),
    })
    .describe('the product that the rule leads to'),
  titles: z
    .array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        installed: z.number().int(),
      }),
    )
    .describe(
      'the unrecognised titles of the publisher that the rule fits, the most installed first',
    ),
  installed: z.number().int(),
});
export type SoftwareProposal = z.output<typeof softwareProposalSchema>;
