import type { MatchExplanation } from '@parc/backstage-plugin-parc-common';
import { useText, type Text } from '../language';
import { EntityLink } from '../records';
import { ruleName } from './ruleName';

/** Why a machine belongs to an asset, or what was decided of it, in a sentence. */
export const Explanation = (props: { explanation: MatchExplanation }) => {
  const { explanation } = props;
  const text = useText();
  return explanation.by ? (
    <>
      {text.t('inventory.explained.by')}{' '}
      <EntityLink entityRef={explanation.by} />
    </>
  ) : (
    <>{explanationText(text, explanation)}</>
  );
};

/** The same as a text, without who did it by hand. */
export function explanationText(
  text: Text,
  { key, value, rule }: MatchExplanation,
): string {
  const { t } = text;
  if (!key)
    return t('inventory.explained.rule', { rule: ruleName(text, rule) });
  const named = t(`inventory.keys.${key}`);
  return value
    ? t('inventory.explained.key', { key: named, value })
    : t('inventory.explained.keyOnly', { key: named });
}
