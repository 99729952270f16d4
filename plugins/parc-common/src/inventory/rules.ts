import { z } from 'zod';
import { inventoryItemTypes } from './Inventory';

/** By what a rule finds an asset. */
export const matchKeys = ['serial', 'uuid', 'mac', 'agent', 'name'] as const;
export type MatchKey = (typeof matchKeys)[number];

/**
 * One rule: tried in order, the first that decides wins. `link` finds an asset by its keys; `create`, `discover` and
 * `refuse` say what becomes of a machine that no rule before them found.
 */
export const inventoryRuleSchema = z.strictObject({
  /** What the rule is called on pages and in explanations. */
  name: z.string().trim().min(1).max(100),
  isActive: z.boolean(),
  /** To which kinds of machine it applies; empty is all. */
  itemTypes: z.array(z.enum(inventoryItemTypes)),
  then: z.enum(['link', 'create', 'discover', 'refuse']),
  /** For `link`: all of these must fit. */
  keys: z.array(z.enum(matchKeys)),
  /** For `create`: the asset's category, by code; the one that fits the machine when left out. */
  category: z.string().optional(),
});
export type InventoryRule = z.infer<typeof inventoryRuleSchema>;

/** Why an inventory belongs to an asset: the rule, and the value that fitted. */
export interface MatchExplanation {
  rule: string;
  key?: MatchKey;
  value?: string;
  /** Entity reference of who linked it by hand. */
  by?: string;
}

const link = (name: string, ...keys: MatchKey[]): InventoryRule => ({
  name,
  isActive: true,
  itemTypes: [],
  then: 'link',
  keys,
});

/**
 * The standard order. The serial stands before the UUID, so that a new mainboard makes no second asset (GLPI #17986);
 * a name alone is trusted last, and only of an asset that no agent ever spoke for.
 */
export const standardRules: readonly InventoryRule[] = [
  link('Serial number', 'serial'),
  link('UUID', 'uuid'),
  link('MAC address', 'mac'),
  link('Same agent as before', 'agent'),
  link('Host name', 'name'),
  {
    name: 'New machines',
    isActive: true,
    itemTypes: [],
    then: 'create',
    keys: [],
  },
];
