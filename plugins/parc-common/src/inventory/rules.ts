import { z } from 'zod';
import { textSchema } from '../records';
import { inventoryItemTypes } from './Inventory';

/** By what a rule finds an asset, the strongest first. */
export const matchKeys = ['serial', 'uuid', 'mac', 'agent', 'name'] as const;
export type MatchKey = (typeof matchKeys)[number];

/** What a rule does with a machine. */
export const ruleActions = ['link', 'create', 'discover', 'refuse'] as const;
export type RuleAction = (typeof ruleActions)[number];

/**
 * One rule: tried in order, the first that decides wins. `link` finds an asset by its keys; `create`, `discover` and
 * `refuse` say what becomes of a machine that no rule before them found.
 */
export const inventoryRuleSchema = z
  .strictObject({
    name: textSchema(100)
      .trim()
      .min(1, 'must not be empty')
      .describe('what the rule is called on pages and in explanations'),
    isActive: z.boolean(),
    itemTypes: z
      .array(z.enum(inventoryItemTypes))
      .max(inventoryItemTypes.length)
      .describe('to which kinds of machine it applies; empty is all'),
    then: z.enum(ruleActions),
    keys: z
      .array(z.enum(matchKeys))
      .max(matchKeys.length)
      .describe('of a link: all of these must fit'),
    category: textSchema(63)
      .optional()
      .describe(
        'of a create: the code of its category; left out, the one that fits',
      ),
  })
  .refine(rule => rule.then !== 'link' || rule.keys.length > 0, {
    message: 'a link needs at least one key',
    path: ['keys'],
  })
  .refine(rule => rule.then === 'link' || rule.keys.length === 0, {
    message: 'only a link has keys',
    path: ['keys'],
  });
export type InventoryRule = z.infer<typeof inventoryRuleSchema>;

/** The body of a new list of rules, or of one that is only tried. */
export const inventoryRulesBodySchema = z.strictObject({
  rules: z.array(inventoryRuleSchema).min(1).max(50),
});

/** The rules that hold, and their version, which is the ETag; 0 as long as nobody changed the standard ones. */
export const inventoryRulesSchema = z.object({
  version: z.number().int(),
  isStandard: z.boolean(),
  rules: z.array(inventoryRuleSchema),
  changedAt: z.iso.datetime().optional(),
  changedBy: z.string().optional(),
});
export type InventoryRules = z.infer<typeof inventoryRulesSchema>;

/** Why an inventory belongs to an asset, or what became of it: the rule, and the value that fitted. */
export const matchExplanationSchema = z.object({
  rule: z.string(),
  key: z.enum(matchKeys).optional(),
  value: z.string().optional(),
  by: z
    .string()
    .optional()
    .describe('the entity reference of who linked it by hand'),
});
export type MatchExplanation = z.infer<typeof matchExplanationSchema>;

const link = (name: string, ...keys: MatchKey[]): InventoryRule => ({
  name,
  isActive: true,
  itemTypes: [],
  then: 'link',
  keys,
});

/**
 * The standard order. The serial stands before the UUID, so that a new mainboard makes no second asset (GLPI #17986);
 * a name alone is trusted last, and only of an asset that no agent ever spoke for. What a scan of the network found
 * and nobody knows waits for a person.
 */
export const standardRules: readonly InventoryRule[] = [
  link('Serial number', 'serial'),
  link('UUID', 'uuid'),
  link('MAC address', 'mac'),
  link('Same agent as before', 'agent'),
  link('Host name', 'name'),
  {
    name: 'Unknown devices of the network',
    isActive: true,
    itemTypes: ['Unmanaged'],
    then: 'discover',
    keys: [],
  },
  {
    name: 'New machines',
    isActive: true,
    itemTypes: [],
    then: 'create',
    keys: [],
  },
];
