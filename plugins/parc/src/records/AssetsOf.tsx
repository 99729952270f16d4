import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { useParcPaths } from '../useParcPaths';
import { Card } from './FieldCard';
import { ErrorPanel } from './ErrorPanel';
import { mergeGroups, totalOf } from './groups';
import { listLink } from './listState';
import { useTotals } from './useTotals';

/** How many assets point at a record and what they cost, with the way to their list. */
export const AssetsOf = (props: { field: string; value: string }) => {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const filters = { [props.field]: [props.value] };
  const totals = useTotals(
    assets,
    { filters, text: '', isDeleted: false },
    { measure: 'purchaseCost' },
  );
  const { count, sums } = totalOf(mergeGroups(totals.value ?? []));
  return (
    <Card heading={text.noun(assets, 'many')}>
      {totals.error && (
        <ErrorPanel error={totals.error} onRetry={totals.reload} />
      )}
      {totals.value && (
        <>
          <Typography>
            {text.noun(assets, 'count', {
              count,
              total: formats.number(count),
            })}
          </Typography>
          {sums.length > 0 && (
            <Typography variant="body2">
              {text.field(assets, 'purchaseCost')}
              {text.t('list.colon')}{' '}
              {formats.list(sums.map(formats.roundMoney))}
            </Typography>
          )}
          <LinkButton
            to={listLink(paths.list('assets'), filters)}
            color="primary"
            style={{ marginLeft: -8 }}
          >
            {text.t('record.showAssets')}
          </LinkButton>
        </>
      )}
    </Card>
  );
};
