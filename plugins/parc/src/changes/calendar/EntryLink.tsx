import { Link } from '@backstage/core-components';
import { useText } from '../../language';
import type { EntryOfDay } from './calendarEntries';
import { ChangeMarks } from './ChangeMarks';
import { timeIn, useEntryLook } from './useEntryLook';
import { useEntryStyles } from './useEntryStyles';

/** A change or a work order on one day: when it begins, its marks and its title; all of it when pointed at. */
export const EntryLink = (props: {
  entry: EntryOfDay;
  timeZone: string;
  /** In a single line. */
  isShort?: boolean;
}) => {
  const { entry, timeZone, isShort } = props;
  const { span, begins } = entry;
  const classes = useEntryStyles();
  const { t } = useText();
  const { colour, title, path } = useEntryLook()(span);
  const isAllDay = span.kind === 'order' && span.isAllDay;
  return (
    <Link
      to={path}
      title={title}
      className={[
        classes.entry,
        classes[colour],
        isShort ? classes.short : '',
        span.kind === 'order' ? classes.order : '',
      ].join(' ')}
    >
      <ChangeMarks entry={span} />
      {!isAllDay && begins && (
        <span className={classes.time}>{timeIn(span.from, timeZone)} </span>
      )}
      {!begins && (
        <span aria-label={t('changeCalendar.goesOn')} role="img">
          …{' '}
        </span>
      )}
      {span.record.title}
    </Link>
  );
};
