import Typography from '@material-ui/core/Typography';
import {
  formatIntervals,
  type CalendarDay,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { PlainTable, StateChip, type PlainColumn } from '../../records';
import { dayColours, dayKind } from './dayLook';
import { exceptionsOf, type ExceptionalDays } from './exceptionsOf';

/** The public holidays, the closings and the open days of a year, by name. */
export const ExceptionList = (props: {
  year: number;
  days: readonly CalendarDay[];
}) => {
  const { year, days } = props;
  const { t } = useText();
  const columns = useExceptionColumns();
  const exceptions = exceptionsOf(days);
  if (exceptions.length === 0) {
    return (
      <Typography variant="body2">{t('calendars.noExceptions')}</Typography>
    );
  }
  return (
    <PlainTable
      caption={t('calendars.exceptions', { year })}
      columns={columns}
      rows={exceptions}
      keyOf={({ first }) => first.day}
    />
  );
};

function useExceptionColumns(): PlainColumn<ExceptionalDays>[] {
  const text = useText();
  const formats = useFormats();
  return [
    {
      key: 'day',
      heading: text.t('calendars.day'),
      cell: ({ first, last }) => (
        <>
          <time dateTime={first.day}>{formats.dayWithWeekday(first.day)}</time>
          {last.day !== first.day && ` – ${formats.dayWithWeekday(last.day)}`}
        </>
      ),
    },
    {
      key: 'name',
      heading: text.t('calendars.dayName'),
      cell: ({ first }) => text.name(first) ?? '–',
      isEmpty: ({ first }) => !first.name,
    },
    {
      key: 'what',
      heading: text.t('calendars.what'),
      cell: ({ first }) => {
        const kind = dayKind(first);
        return (
          <>
            <StateChip colour={dayColours[kind] ?? 'grey'}>
              {text.t(`calendars.days.${kind}`)}
            </StateChip>{' '}
            {formatIntervals(first.intervals).replaceAll(',', ', ')}
          </>
        );
      },
    },
  ];
}
