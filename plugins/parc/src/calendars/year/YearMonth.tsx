import { makeStyles } from '@material-ui/core/styles';
import {
  formatIntervals,
  type CalendarDay,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { weeksOf } from '../../records';
import { dayKind } from './dayLook';
import { useDayStyles } from './useDayStyles';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    maxWidth: 300,
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 2,
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    '& caption': {
      textAlign: 'left',
      fontWeight: 600,
      paddingBottom: theme.spacing(0.5),
      '&::first-letter': { textTransform: 'uppercase' },
    },
    '& th': {
      fontWeight: 'normal',
      fontSize: '0.75rem',
      color: theme.palette.text.secondary,
    },
    '& td': { padding: '2px 0', borderRadius: 4 },
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

/** A month of a year in little space: a day by its colour, its name and its hours when pointed at. */
export const YearMonth = (props: {
  month: string;
  days: ReadonlyMap<string, CalendarDay>;
}) => {
  const { month, days } = props;
  const classes = useStyles();
  const formats = useFormats();
  return (
    <table className={classes.table}>
      <caption>{formats.month(month)}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map(day => (
            <th key={day} scope="col" abbr={formats.weekday(day)}>
              {formats.shortWeekday(day).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, at) => (
          // A month's weeks have no other name.
          // eslint-disable-next-line react/no-array-index-key
          <tr key={at}>
            {week.map((day, weekday) => {
              const known = day === undefined ? undefined : days.get(day);
              return known ? (
                <Day key={known.day} day={known} />
              ) : (
                // eslint-disable-next-line react/no-array-index-key
                <td key={weekday} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Day = ({ day }: { day: CalendarDay }) => {
  const classes = useStyles();
  const looks = useDayStyles();
  const text = useText();
  const formats = useFormats();
  const kind = dayKind(day);
  const said = [
    text.t(`calendars.days.${kind}`),
    text.name(day),
    formatIntervals(day.intervals).replaceAll(',', ', '),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <td className={looks[kind]} title={`${formats.date(day.day)} · ${said}`}>
      {Number(day.day.slice(-2))}
      {kind !== 'open' && <span className={classes.hidden}> {said}</span>}
    </td>
  );
};
