import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { WorkLoadOf } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { listLink, ShareBar, StateChip } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { roundHours } from './roundHours';

type Week = WorkLoadOf['weeks'][number];

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: 2, minWidth: 130 },
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
}));

/** What somebody has to do in a week, against their time: a bar, the figures, and in words what is too much. */
export const WeekLoad = (props: {
  load: Week;
  /** The Monday, or the first day that is shown. */
  from: string;
  who: string | undefined;
  isClosed: boolean;
}) => {
  const { orders, estimatedMinutes, minutesSpent, capacityMinutes } =
    props.load;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const hours = (minutes: number) =>
    t('load.hours', { hours: formats.number(roundHours(minutes)) });
  if (orders === 0 && minutesSpent === 0)
    return <span className={classes.quiet}>–</span>;
  const over =
    capacityMinutes === undefined ? 0 : estimatedMinutes - capacityMinutes;
  return (
    <div className={classes.root}>
      <span>
        {capacityMinutes === undefined
          ? hours(estimatedMinutes)
          : t('load.of', {
              estimated: hours(estimatedMinutes),
              capacity: hours(capacityMinutes),
            })}
      </span>
      {capacityMinutes !== undefined && capacityMinutes > 0 && (
        <ShareBar
          share={Math.min(1, estimatedMinutes / capacityMinutes)}
          colour={over > 0 ? 'red' : 'blue'}
        />
      )}
      {over > 0 && (
        <span>
          <StateChip colour="red" icon="ReportProblem">
            {props.isClosed
              ? t('load.noTime')
              : t('load.over', { over: hours(over) })}
          </StateChip>
        </span>
      )}
      <span className={classes.quiet}>
        <OrdersLink {...props} />
        {minutesSpent > 0 &&
          ` · ${t('load.spent', { spent: hours(minutesSpent) })}`}
      </span>
    </div>
  );
};

/** So many orders, and the way to them in the calendar. */
const OrdersLink = (props: {
  load: Week;
  from: string;
  who: string | undefined;
}) => {
  const { load, from, who } = props;
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const words = t('load.orders', {
    count: load.orders,
    total: formats.number(load.orders),
  });
  const link = {
    view: 'week',
    day: from,
    ...(who ? { assignee: who } : {}),
  };
  return (
    <Link
      to={listLink(paths.maintenance('calendar'), {}, link)}
      underline="always"
    >
      {words}
    </Link>
  );
};
