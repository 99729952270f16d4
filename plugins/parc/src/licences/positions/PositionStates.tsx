import { makeStyles } from '@material-ui/core/styles';
import { positions } from '@parc/backstage-plugin-parc-common';
import { useFormats } from '../../language';
import {
  FieldValue,
  mergeGroups,
  useTotals,
  type RecordList,
} from '../../records';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(1.5),
  },
  chip: { display: 'inline-flex', alignItems: 'center', gap: 6 },
}));

/** How many positions stand how: over the whole filter. */
export const PositionStates = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const formats = useFormats();
  const byState = useTotals(positions, list.state, { by: 'state' });
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
    </div>
  );
};
