import { DayList } from '../../records';
import { DayContents, type CalendarContents } from './DayContents';
import type { Moves } from './useMoves';

/** The days on which there is something, one below the other: on a phone, or to be read from top to bottom. */
export const OrderAgenda = (props: {
  contents: CalendarContents;
  moves: Moves | undefined;
}) => {
  const { contents, moves } = props;
  return (
    <DayList days={daysOf(contents)}>
      {day => <DayContents day={day} contents={contents} moves={moves} />}
    </DayList>
  );
};

/** Days that are merely closed are left out. */
export function daysOf({
  orders,
  forecast,
  windows,
}: CalendarContents): string[] {
  const days = [orders, forecast, windows].flatMap(each => [...each.keys()]);
  return [...new Set(days)].sort();
}
