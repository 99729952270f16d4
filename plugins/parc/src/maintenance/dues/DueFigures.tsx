import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import {
  dueStateLooks,
  dueStates,
  type DueState,
  type MaintenanceDuesSummary,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ErrorPanel, StateChip } from '../../records';
import { useDueSummary, type DuesWanted } from './useDues';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1.5),
    padding: 0,
    '&:last-child': { marginBottom: 0 },
  },
  figure: {
    display: 'block',
    fontSize: '1.5rem',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** How many assets are in which state; a state of which there is none is left out, unless none is in any. */
export const DueFigures = (props: { of: DuesWanted }) => {
  const summary = useDueSummary(props.of);
  if (summary.error)
    return <ErrorPanel error={summary.error} onRetry={summary.reload} />;
  if (!summary.value) return <Skeleton variant="rect" height={64} />;
  return <StateFigures totals={summary.value.totals} />;
};

const countOf: Readonly<
  Record<DueState, Exclude<keyof MaintenanceDuesSummary['totals'], 'covered'>>
> = {
  'not-yet': 'notYet',
  'in-window': 'inWindow',
  overdue: 'overdue',
  paused: 'paused',
};

/** The figures themselves, each under its word. */
export const StateFigures = (props: {
  totals: MaintenanceDuesSummary['totals'];
}) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { totals } = props;
  const shown = dueStates.filter(
    state => totals[countOf[state]] > 0 || state === 'overdue',
  );
  return (
    <ul className={classes.list}>
      {shown.map(state => (
        <li key={state}>
          <span className={classes.figure}>
            {formats.number(totals[countOf[state]])}
          </span>
          <StateChip {...dueStateLooks[state]}>
            {t(`dues.states.${state}`)}
          </StateChip>
        </li>
      ))}
    </ul>
  );
};
