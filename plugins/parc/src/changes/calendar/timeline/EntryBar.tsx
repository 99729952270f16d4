import type { CalendarEntry } from '../calendarEntries';
import { ChangeMarks } from '../ChangeMarks';
import { useEntryLook } from '../useEntryLook';
import type { Placed } from './packLanes';
import { TimelineBar } from './TimelineBar';

/** A change or a work order along the time. */
export const EntryBar = ({ placed }: { placed: Placed<CalendarEntry> }) => {
  const entry = placed.item;
  const { colour, title, path } = useEntryLook()(entry);
  return (
    <TimelineBar
      placed={placed}
      to={path}
      title={title}
      colour={colour}
      isDashed={entry.kind === 'order'}
    >
      <ChangeMarks entry={entry} />
      {entry.record.title}
    </TimelineBar>
  );
};
