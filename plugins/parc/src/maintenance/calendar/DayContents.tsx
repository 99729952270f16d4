import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type {
  CalendarDay,
  WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { OccurrenceLink, type DayEntry } from '../../calendars';
import { useText } from '../../language';
import type { ForecastEntry } from './dayEntries';
import { ForecastLine } from './ForecastLine';
import { OrderEntry } from './OrderEntry';
import type { Moves } from './useMoves';

/** All that there is on the days that are shown. */
export interface CalendarContents {
  orders: ReadonlyMap<string, readonly WorkOrder[]>;
  forecast: ReadonlyMap<string, readonly ForecastEntry[]>;
  windows: ReadonlyMap<string, readonly DayEntry[]>;
  closed: ReadonlyMap<string, CalendarDay>;
}

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 3,
  },
  closed: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
}));

/** What there is on one day: why it is closed, windows and freezes, orders, and what will be due. */
export const DayContents = (props: {
  day: string;
  contents: CalendarContents;
  moves: Moves | undefined;
  /** More orders than these are behind a link. */
  mostOrders?: number;
  linkToDay?: string;
}) => {
  const { day, contents, mostOrders = Infinity } = props;
  const classes = useStyles();
  const text = useText();
  const orders = contents.orders.get(day) ?? [];
  const hidden = Math.max(0, orders.length - mostOrders);
  const closed = contents.closed.get(day);
  const closedName = closed && text.name(closed);
  return (
    <ul className={classes.list}>
      {closedName && <li className={classes.closed}>{closedName}</li>}
      {contents.windows.get(day)?.map(entry => (
        <li key={`${entry.occurrence.window.id} ${entry.occurrence.from}`}>
          <OccurrenceLink entry={entry} />
        </li>
      ))}
      {orders.slice(0, orders.length - hidden).map(order => (
        <li key={order.id}>
          <OrderEntry order={order} moves={props.moves} />
        </li>
      ))}
      {hidden > 0 && props.linkToDay && (
        <li>
          <Link to={props.linkToDay} underline="always" variant="body2">
            {text.t('orderCalendar.more', { count: hidden })}
          </Link>
        </li>
      )}
      {contents.forecast.get(day)?.map(entry => (
        <li key={entry.plan.id}>
          <ForecastLine entry={entry} />
        </li>
      ))}
    </ul>
  );
};
