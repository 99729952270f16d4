import { useText } from '../../language';
import {
  CalendarNav,
  ViewButtons,
  dayBeside,
  useSearchFilters,
} from '../../records';
import { calendarViews, type CalendarWanted } from './useCalendarFilters';

/** What is shown, the way to what is before and after, and how it is looked at. */
export const OrderCalendarNav = (props: {
  wanted: CalendarWanted;
  title: string;
}) => {
  const { view, day } = props.wanted;
  const { t } = useText();
  const { set } = useSearchFilters();
  return (
    <CalendarNav
      title={props.title}
      labels={{
        previous: t(`orderCalendar.previous.${view}`),
        today: t('orderCalendar.today'),
        next: t(`orderCalendar.next.${view}`),
      }}
      onShow={by =>
        set({ day: by === 0 ? undefined : dayBeside(view, day, by) })
      }
    >
      <ViewButtons
        label={t('orderCalendar.views')}
        views={calendarViews}
        view={view}
        labelOf={each => t(`orderCalendar.view.${each}`)}
        onChange={each => set({ view: each })}
      />
    </CalendarNav>
  );
};
