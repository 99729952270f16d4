import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import {
  DayNumber,
  WallCalendar,
  weeksShown,
  type CalendarView,
} from '../../records';
import { DayContents, type CalendarContents } from './DayContents';
import { isInWindow } from './decideMove';
import type { Moves } from './useMoves';

/** In a month; a week shows all. */
const mostOrdersOfDay = 4;

/** In pixels. */
const minWidth = 840;

const useStyles = makeStyles(theme => ({
  closed: { backgroundColor: theme.palette.action.hover },
  // While an order is dragged: the days of its window.
  inWindow: { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
}));

export interface CalendarTableProps {
  view: CalendarView;
  /** A day of what is shown. */
  day: string;
  caption: string;
  contents: CalendarContents;
  moves: Moves | undefined;
  linkToDay(day: string): string;
}

/** A month or a week as a wall calendar has it; an order is dragged from one day to another. */
export const WeeksTable = (props: CalendarTableProps) => {
  const { view, day, caption } = props;
  return (
    <WallCalendar
      caption={caption}
      weeks={weeksShown(view, day)}
      minWidth={minWidth}
    >
      {each => <DayCell {...props} day={each} />}
    </WallCalendar>
  );
};

const DayCell = (props: CalendarTableProps) => {
  const { view, day, contents, moves } = props;
  const classes = useStyles();
  const { t } = useText();
  const { dragged } = moves ?? {};
  const closed = contents.closed.has(day);
  const look = [
    closed ? classes.closed : '',
    dragged && isInWindow(dragged, day) ? classes.inWindow : '',
  ];
  return (
    <td
      className={look.join(' ')}
      title={closed ? t('orderCalendar.closed') : undefined}
      onDragOver={event => {
        if (dragged) event.preventDefault();
      }}
      onDrop={event => {
        event.preventDefault();
        moves?.dropOn(day);
      }}
    >
      <DayNumber day={day} />
      <DayContents
        day={day}
        contents={contents}
        moves={moves}
        mostOrders={view === 'month' ? mostOrdersOfDay : undefined}
        linkToDay={props.linkToDay(day)}
      />
    </td>
  );
};
