import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { positions } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  FieldValue,
  mergeGroups,
  totalOf,
  useTotals,
  type RecordList,
} from '../../records';

export const useTotalStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(1.5),
  },
  chip: { display: 'inline-flex', alignItems: 'center', gap: 6 },
}));

/** How many positions stand how, and what is short and left over costs: over the whole filter, per currency. */
export const PositionTotals = ({ list }: { list: RecordList }) => {
  const classes = useTotalStyles();
  const text = useText();
  const formats = useFormats();
  const byState = useTotals(positions, list.state, { by: 'state' });
  const short = useTotals(positions, list.state, { measure: 'shortfallCost' });
  const left = useTotals(positions, list.state, { measure: 'surplusCost' });
  const costs = [
    ['shortfallCost', totalOf(mergeGroups(short.value ?? [])).sums],
    ['surplusCost', totalOf(mergeGroups(left.value ?? [])).sums],
  ] as const;
  const states = mergeGroups(byState.value ?? []);
  if (states.length === 0) return null;
  return (
    <div className={classes.root} role="status">
      {states.map(({ value, count }) => (
        <span key={value} className={classes.chip}>
          <FieldValue noun={positions} field="state" value={value} />
          {formats.number(count)}
        </span>
      ))}
      {costs
        .filter(([, sums]) => sums.length > 0)
        .map(([field, sums]) => (
          <Typography key={field} variant="body2" component="span">
            {text.field(positions, field)}
            {text.t('list.colon')}{' '}
            <strong>{formats.list(sums.map(formats.roundMoney))}</strong>
          </Typography>
        ))}
    </div>
  );
};
