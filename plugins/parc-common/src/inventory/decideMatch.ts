import type {
  AgentProduct,
  InventoryIdentity,
  InventoryItemType,
} from './Inventory';
import { fitsKey, hasKey, refuses, sharesKey } from './matchKeys';
import {
  matchKeys,
  type InventoryRule,
  type MatchExplanation,
  type MatchKey,
} from './rules';

/** An asset that may be the machine, with all that it is known by: what agents said of it, and what people entered. */
export interface MatchCandidate {
  id: string;
  ref: string;
  /** Deleted, retired or disposed of. */
  isGone: boolean;
  /** The agent at hand speaks for it now. */
  isCurrent: boolean;
  /** In upper case. */
  serials: readonly string[];
  uuids: readonly string[];
  macs: readonly string[];
  /** In lower case, without domain. */
  names: readonly string[];
  /** The products of the other agents that ever spoke for it. */
  otherProducts: readonly AgentProduct[];
}

/** A machine that reports, and the assets that share a key with it. */
export interface MatchQuestion {
  deviceId: string;
  product: AgentProduct;
  itemType: InventoryItemType;
  isPartial: boolean;
  identity: InventoryIdentity;
  candidates: readonly MatchCandidate[];
  /** Ids of assets that a person said it is not. */
  excluded: readonly string[];
}

/** A candidate that a rule would have taken, but for a stronger key that says otherwise. */
export interface PassedOver {
  asset: string;
  ref: string;
  rule: string;
  /** The key that says otherwise. */
  key: MatchKey;
}

/** What becomes of a machine, and why. */
export type MatchDecision = (
  | { then: 'link'; asset: string }
  | { then: 'create'; category?: string }
  | { then: 'discover' }
  | { then: 'refuse'; because: 'partial' | 'rule' }
  | { then: 'ambiguous'; assets: string[] }
) & { explanation: MatchExplanation; passedOver: PassedOver[] };

/**
 * Decides by the rules, in their order, to which asset a machine belongs. A link is refused when a stronger key says
 * otherwise. Of several assets that fit, the other keys choose one; where they cannot, nothing is linked and nothing
 * created. A partial inventory creates nothing, whatever the rules say.
 */
export function decideMatch(
  rules: readonly InventoryRule[],
  question: MatchQuestion,
): MatchDecision {
  const passedOver: PassedOver[] = [];
  const isKnowable = matchKeys.some(key => hasKey(key, question));
  for (const rule of rules) {
    if (!applies(rule, question)) continue;
    if (rule.then === 'link') {
      const decided = decideLink(rule, question, passedOver);
      if (decided) return { ...decided, passedOver };
    } else {
      return {
        ...decideUnknown(rule, question.isPartial, isKnowable),
        explanation: { rule: rule.name },
        passedOver,
      };
    }
  }
  // Rules that say nothing of new machines: a person does.
  return {
    ...(question.isPartial
      ? { then: 'refuse', because: 'partial' }
      : { then: 'discover' }),
    explanation: { rule: '' },
    passedOver,
  };
}

function applies(
  { isActive, itemTypes }: InventoryRule,
  { itemType }: MatchQuestion,
): boolean {
  return isActive && (itemTypes.length === 0 || itemTypes.includes(itemType));
}

function decideUnknown(
  rule: InventoryRule,
  isPartial: boolean,
  isKnowable: boolean,
) {
  if (rule.then === 'refuse')
    return { then: 'refuse', because: 'rule' } as const;
  if (isPartial) return { then: 'refuse', because: 'partial' } as const;
  // What has no serial, UUID, MAC nor name would be another asset as soon as its agent is installed anew.
  return rule.then === 'create' && isKnowable
    ? ({ then: 'create', category: rule.category } as const)
    : ({ then: 'discover' } as const);
}

function decideLink(
  rule: InventoryRule,
  question: MatchQuestion,
  passedOver: PassedOver[],
) {
  const key = matchKeys.find(each => rule.keys.includes(each))!;
  const fitting = question.candidates.filter(
    candidate =>
      !question.excluded.includes(candidate.id) &&
      rule.keys.every(each => fitsKey(each, question, candidate)),
  );
  const accepted = fitting.filter(candidate => {
    const refusing = refuses(key, question, candidate);
    if (!refusing) return true;
    const { id, ref } = candidate;
    passedOver.push({ asset: id, ref, rule: rule.name, key: refusing });
    return false;
  });
  if (accepted.length === 0) return undefined;
  const found = narrow(accepted, question);
  const value = sharesKey(key, question, found[0]);
  const explanation: MatchExplanation = {
    rule: rule.name,
    key,
    ...(value ? { value } : {}),
  };
  return found.length === 1
    ? ({ then: 'link', asset: found[0].id, explanation } as const)
    : ({
        then: 'ambiguous',
        assets: found.map(each => each.id),
        explanation,
      } as const);
}

/** Of several those that share the most telling other keys; then those that are still there. */
function narrow(
  accepted: readonly MatchCandidate[],
  question: MatchQuestion,
): readonly MatchCandidate[] {
  const tests: Array<(each: MatchCandidate) => boolean> = [
    ...matchKeys.map(
      key => (each: MatchCandidate) =>
        sharesKey(key, question, each) !== undefined,
    ),
    each => !each.isGone,
  ];
  return tests.reduce<readonly MatchCandidate[]>((left, test) => {
    const chosen = left.filter(test);
    return chosen.length ? chosen : left;
  }, accepted);
}
