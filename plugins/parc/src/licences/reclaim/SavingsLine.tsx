import Typography from '@material-ui/core/Typography';
import { useFormats, useText } from '../../language';
import type { Reclaimable } from './useReclaim';

/** How many there are, and what all of them would save: each year, and once. */
export const SavingsLine = (props: {
  /** The text that says how many: `reclaim.count`. */
  countKey: string;
  summary: Reclaimable<unknown>['summary'];
}) => {
  const { countKey, summary } = props;
  const { t } = useText();
  const formats = useFormats();
  if (!summary) return null;
  return (
    <Typography variant="body2" role="status">
      {t(countKey, {
        count: summary.totalItems,
        total: formats.number(summary.totalItems),
      })}
      {summary.savings.map(({ amount, currency, savingIs }) => (
        <span key={`${currency} ${savingIs}`}>
          {' · '}
          <strong>
            {t(`reclaim.saves.${savingIs}`, {
              amount: formats.roundMoney({ amount, currency }),
            })}
          </strong>
        </span>
      ))}
    </Typography>
  );
};
