import {
  softwareRuleSchema,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';

/** What is wrong with a field of a rule; its words are `softwareRules.wrong.*`. */
export type RuleError = 'required' | 'noPattern' | 'noOutcome' | 'pattern';

export type CheckedRule =
  | { rule: SoftwareRule; errors: Record<string, never> }
  | { rule?: undefined; errors: Record<string, RuleError> };

/** A rule as it is sent, without empty texts; or what is wrong with it, by field. */
export function checkRule(given: SoftwareRule): CheckedRule {
  const filled = Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.trim() : value,
      ])
      .filter(([, value]) => value !== '' && value !== undefined),
  );
  const parsed = softwareRuleSchema.safeParse({ name: '', ...filled });
  if (parsed.success) return { rule: parsed.data, errors: {} };
  const errors: Record<string, RuleError> = {};
  const hasPattern = given.title ?? given.publisher ?? given.version;
  if (!given.name.trim()) errors.name = 'required';
  if (!hasPattern) errors.title = 'noPattern';
  if (!given.product && !given.licensing) errors.product = 'noOutcome';
  for (const { path } of parsed.error.issues) {
    const field = String(path[0] ?? 'title');
    errors[field] ??= 'pattern';
  }
  return { errors };
}
