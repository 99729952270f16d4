import Typography from '@material-ui/core/Typography';
import type { TotalsGroup } from '@parc/backstage-plugin-parc-common';
import { fieldsThat } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { countText } from './countText';
import type { RecordList } from './useRecordList';
import { useTotals } from './useTotals';

/** How many match, and the sums of the columns that are added up: over the whole filter, never over the page. */
export const TotalsLine = ({ list }: { list: RecordList }) => {
  const text = useText();
  const formats = useFormats();
  const total = countText(formats, list.answer);
  const measures = fieldsThat(list.noun, 'measure');
  const shown = measures.filter(each => list.columns.includes(each));
  const added = shown.length ? shown : measures.slice(0, 1);
  const hasRecords = Boolean(list.answer?.items.length);
  return (
    <Typography variant="body2" component="p" role="status">
      <strong>
        {text.noun(list.noun, 'count', {
          count: list.answer?.totalItems ?? 0,
          total,
        })}
      </strong>
      {hasRecords &&
        added.map(measure => (
          <SumOf key={measure} list={list} measure={measure} />
        ))}
    </Typography>
  );
};

const SumOf = ({ list, measure }: { list: RecordList; measure: string }) => {
  const text = useText();
  const formats = useFormats();
  const totals = useTotals(list.noun, list.state, { measure });
  const sums = (totals.value ?? []).filter(hasSum);
  if (!sums.length) return null;
  const amounts = sums.map(({ sum, currency }) =>
    formats.roundMoney({ amount: sum, currency }),
  );
  return (
    <>
      {' · '}
      {text.field(list.noun, measure)}
      {text.t('list.colon')} {formats.list(amounts)}
    </>
  );
};

function hasSum(
  group: TotalsGroup,
): group is TotalsGroup & { sum: string; currency: string } {
  return group.sum !== undefined && group.currency !== undefined;
}
