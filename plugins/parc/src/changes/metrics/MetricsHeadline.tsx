import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ChangeMetricsAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ShareBar } from '../../records';
import { useMetricWords } from './useMetricWords';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    padding: 0,
  },
  figure: { padding: theme.spacing(2), margin: 0 },
  value: { fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.2, margin: 0 },
}));

const shares = [
  { name: 'failureRate', part: 'failed', whole: 'closed', colour: 'red' },
  {
    name: 'emergencyShare',
    part: 'emergencies',
    whole: 'closed',
    colour: 'orange',
  },
  { name: 'overrunShare', part: 'overran', whole: 'planned', colour: 'orange' },
  {
    name: 'lateConflictShare',
    part: 'conflictsAfter',
    whole: 'closed',
    colour: 'orange',
  },
  {
    name: 'returnRate',
    part: 'returnsObtained',
    whole: 'returnsAnswered',
    colour: 'green',
  },
] as const;

/** The figures of all changes of the period together, each with what it is of. */
export const MetricsHeadline = ({
  totals,
}: Pick<ChangeMetricsAnswer, 'totals'>) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const words = useMetricWords();
  const { hoursToAuthorise, hoursToFinish, minutesBeyondWindow } = totals;
  return (
    <dl className={classes.figures}>
      {shares.map(({ name, part, whole, colour }) => (
        <Figure
          key={name}
          label={t(`changeMetrics.figures.${name}`)}
          value={words.share(totals[name])}
          hint={t(`changeMetrics.of.${name}`, {
            part: formats.number(totals[part]),
            whole: formats.number(totals[whole]),
            before: formats.number(totals.conflictsBefore),
          })}
        >
          {totals[name] !== undefined && (
            <ShareBar share={totals[name]} colour={colour} />
          )}
        </Figure>
      ))}
      {(
        [
          ['hoursToAuthorise', words.hours, hoursToAuthorise],
          ['hoursToFinish', words.hours, hoursToFinish],
          ['minutesBeyondWindow', words.minutes, minutesBeyondWindow],
        ] as const
      ).map(([name, inWords, spread]) => (
        <Figure
          key={name}
          label={t(`changeMetrics.figures.${name}`)}
          value={inWords(spread?.median)}
          hint={
            spread
              ? t('changeMetrics.median', {
                  p90: inWords(spread.p90),
                  total: formats.number(spread.count),
                })
              : t('changeMetrics.notMeasured')
          }
        />
      ))}
    </dl>
  );
};

const Figure = (props: {
  label: string;
  value: string;
  hint: string;
  children?: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.figure}>
      <Typography component="dt" variant="body2">
        {props.label}
      </Typography>
      <dd className={classes.value}>{props.value}</dd>
      <dd style={{ margin: 0 }}>
        <Typography variant="body2">{props.hint}</Typography>
        {props.children}
      </dd>
    </Paper>
  );
};
