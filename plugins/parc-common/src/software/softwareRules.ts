import { z } from 'zod';
import { textSchema } from '../records';

/** What software is, where it matters not which product it is. */
export const softwareCategories = [
  'system',
  'free',
  'open-source',
  'forbidden',
] as const;
export type SoftwareCategory = (typeof softwareCategories)[number];

/** The longest pattern; the standard ones are shorter by far. */
const maxPattern = 2_000;
/** So many `*` and `{…}` may one alternative have: each multiplies what a text may be split into. */
export const maxGaps = 8;

const patternSchema = textSchema(maxPattern)
  .trim()
  .min(1, 'must not be empty')
  .refine(
    text => text.split('|').every(each => gapsOf(each) <= maxGaps),
    `has more than ${maxGaps} of * and {…} in one alternative`,
  )
  .refine(
    text =>
      !/[{}]/.test(text.replace(/\{(release|edition)\}/g, '')) &&
      text.split('|').every(each => !/\{(\w+)\}.*\{\1\}/.test(each)),
    'may hold {release} and {edition}, each once, and no other braces',
  );

function gapsOf(pattern: string): number {
  return pattern.match(/\*|\{(release|edition)\}/g)?.length ?? 0;
}

/**
 * One rule: tried in order, the first that fits wins. Patterns fit the whole text without regard to case: `*` any text,
 * `?` one character, `a|b` alternatives, `{release}` a word with a digit and `{edition}` any text, which become those of the
 * product.
 */
export const softwareRuleSchema = z
  .strictObject({
    name: textSchema(100)
      .trim()
      .min(1, 'must not be empty')
      .describe('what the rule is called on pages and in explanations'),
    isActive: z.boolean().default(true),
    publisher: patternSchema.optional().describe('left out: any'),
    title: patternSchema.optional().describe('left out: any'),
    version: patternSchema.optional().describe('left out: any'),
    product: textSchema(63)
      .trim()
      .min(1)
      .optional()
      .describe('the code of the product that it is'),
    edition: textSchema(100)
      .trim()
      .min(1)
      .optional()
      .describe('left out: what {edition} holds'),
    release: textSchema(100)
      .trim()
      .min(1)
      .optional()
      .describe(
        'major or major.minor: so much of the version; left out: what {release} holds; any other text as it is',
      ),
    licensing: z
      .enum(softwareCategories)
      .optional()
      .describe('what it is, where there is no product'),
  })
  .refine(
    rule => (rule.product === undefined) !== (rule.licensing === undefined),
    {
      message: 'a rule leads to a product or to a category',
      path: ['product'],
    },
  )
  .refine(
    rule =>
      rule.product !== undefined ||
      (rule.edition === undefined && rule.release === undefined),
    {
      message: 'only a product has an edition and a release',
      path: ['product'],
    },
  )
  .refine(rule => Boolean(rule.publisher ?? rule.title ?? rule.version), {
    message: 'a rule needs a pattern',
    path: ['title'],
  });
export type SoftwareRule = z.output<typeof softwareRuleSchema>;

/** The body of new rules, or of rules that are only tried. */
export const softwareRulesBodySchema = z.strictObject({
  rules: z
    .array(softwareRuleSchema)
    .max(2_000)
    .describe(
      'the own rules in their order; all of them come before the standard ones',
    ),
  disabled: z
    .array(textSchema(100))
    .max(1_000)
    .default([])
    .describe('the names of standard rules that do not hold'),
});
export type SoftwareRulesBody = z.output<typeof softwareRulesBodySchema>;

/** The rules that hold, and the version of the own ones, which is the ETag; 0 as long as there never were any. */
export const softwareRulesSchema = z.object({
  version: z.number().int(),
  rules: z.array(softwareRuleSchema).describe('the own ones, tried first'),
  standard: z
    .array(softwareRuleSchema)
    .describe('tried next; those that do not hold are not active'),
  disabled: z.array(z.string()),
  waiting: z
    .number()
    .int()
    .describe('how many versions of software are still to be recognised'),
  changedAt: z.iso.datetime().optional(),
  changedBy: z.string().optional(),
});
export type SoftwareRules = z.output<typeof softwareRulesSchema>;

/** How much is recognised: of what was ever seen, and of what is installed. */
const recognisedShareSchema = z.object({
  versions: z.number().int(),
  recognisedVersions: z.number().int(),
  installations: z.number().int(),
  recognisedInstallations: z.number().int(),
});
export type RecognisedShare = z.output<typeof recognisedShareSchema>;

const outcomeText = z
  .string()
  .describe(
    'code, edition and release of a product, a category, or unrecognised',
  );

/** What other rules would make of the software that is stored. */
export const softwareDryRunSchema = z.object({
  isComplete: z
    .boolean()
    .describe('false: there is more than was looked at in the time'),
  before: recognisedShareSchema,
  after: recognisedShareSchema,
  changed: z.object({
    titles: z.number().int(),
    versions: z.number().int(),
    installations: z.number().int(),
  }),
  moves: z
    .array(
      z.object({
        from: outcomeText,
        to: outcomeText,
        versions: z.number().int(),
        installations: z.number().int(),
      }),
    )
    .describe('by installations, at most 100'),
  changes: z
    .array(
      z.object({
        name: z.string(),
        publisher: z.string().optional(),
        version: z.string().optional(),
        installations: z.number().int(),
        from: outcomeText,
        to: outcomeText,
        rule: z.string().optional(),
      }),
    )
    .describe('the most installed of those that change, at most 200'),
});
export type SoftwareDryRun = z.output<typeof softwareDryRunSchema>;
