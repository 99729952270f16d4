import { makeStyles } from '@material-ui/core/styles';
import { DayNumber, WallCalendar, weeksShown } from '../../records';
import { DayEntries, type CalendarDays } from './DayEntries';
import { shadeImage } from './shades';

/** Of one day, so that thousands of changes do not make a page of thousands of lines. */
const most = {
  month: { windows: 2, entries: 3 },
  week: { windows: 4, entries: 14 },
};

/** In pixels. */
const minWidth = 840;

const useStyles = makeStyles(theme => ({
  freeze: { backgroundImage: shadeImage(theme, 'freeze') },
  maintenance: { backgroundImage: shadeImage(theme, 'maintenance') },
}));

/** A month or a week as a wall calendar has it, with freezes and maintenance windows behind. */
export const ChangeWeeks = (props: {
  view: 'month' | 'week';
  /** A day of what is shown. */
  day: string;
  caption: string;
  days: CalendarDays;
  linkToDay(day: string): string;
}) => {
  const { view, days, linkToDay } = props;
  const classes = useStyles();
  const shadeOfDay = (day: string) => {
    const kinds = days.windows.get(day)?.map(each => each.occurrence.kind);
    if (!kinds) return undefined;
    return classes[kinds.includes('freeze') ? 'freeze' : 'maintenance'];
  };
  return (
    <WallCalendar
      caption={props.caption}
      weeks={weeksShown(view, props.day)}
      minWidth={minWidth}
    >
      {day => (
        <td className={shadeOfDay(day)}>
          <DayNumber day={day} timeZone={days.timeZone} />
          <DayEntries
            day={day}
            days={days}
            most={most[view]}
            isShort={view === 'month'}
            linkToDay={linkToDay(day)}
          />
        </td>
      )}
    </WallCalendar>
  );
};
