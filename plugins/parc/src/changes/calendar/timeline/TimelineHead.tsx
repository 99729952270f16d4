import { Link } from '@backstage/core-components';
import { weekdayOf } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../../language';
import { useToday } from '../../../records';
import type { TimelineScale } from './TimelineScale';
import { useTimelineStyles } from './useTimelineStyles';

/** The days along the top, each of which leads to its hours; of a single day, those. */
export const TimelineHead = (props: {
  scale: TimelineScale;
  timeZone: string;
  linkToHours(day: string): string;
}) => {
  const { columns } = props.scale;
  const classes = useTimelineStyles();
  const { t } = useText();
  const formats = useFormats();
  const today = useToday(props.timeZone);
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.label}>
          {t('changeCalendar.systems')}
        </th>
        <th
          scope="col"
          className={classes.scale}
          aria-label={t('changeCalendar.time')}
        >
          <div className={classes.columns}>
            {columns.map(({ day, hour }) => (
              <span
                key={`${day} ${hour}`}
                className={`${classes.column} ${
                  !hour && day === today ? classes.today : ''
                }`}
              >
                {hour ?? (
                  <Link
                    to={props.linkToHours(day)}
                    color="inherit"
                    title={formats.dayWithWeekday(day)}
                  >
                    {formats.shortWeekday(weekdayOf(day)).slice(0, 2)}
                    {columns.length > 7 ? <br /> : ' '}
                    {Number(day.slice(-2))}
                  </Link>
                )}
              </span>
            ))}
          </div>
        </th>
      </tr>
    </thead>
  );
};
