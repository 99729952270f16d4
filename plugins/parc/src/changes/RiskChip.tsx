import {
  changes,
  riskLevelLooks,
  type RiskLevel,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { StateChip } from '../records';

/** The level of a risk and the points that it comes of. */
export const RiskChip = (props: { level: RiskLevel; score: number }) => {
  const { level, score } = props;
  const text = useText();
  const formats = useFormats();
  return (
    <StateChip {...riskLevelLooks[level]}>
      {text.t('changes.riskOf', {
        level: text.choice(changes, 'riskLevel', level),
        count: score,
        score: formats.number(score),
      })}
    </StateChip>
  );
};
