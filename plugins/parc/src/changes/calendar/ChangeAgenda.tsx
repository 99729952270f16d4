import { DayList } from '../../records';
import { DayEntries, type CalendarDays } from './DayEntries';

/** Of one day. */
const most = { windows: 3, entries: 5 };

/** The days on which there is something, one below the other: on a phone. */
export const ChangeAgenda = (props: {
  days: CalendarDays;
  linkToDay(day: string): string;
}) => {
  const { days, linkToDay } = props;
  const shown = [
    ...new Set([...days.windows.keys(), ...days.entries.keys()]),
  ].sort();
  return (
    <DayList days={shown}>
      {day => (
        <DayEntries
          day={day}
          days={days}
          most={most}
          linkToDay={linkToDay(day)}
        />
      )}
    </DayList>
  );
};
