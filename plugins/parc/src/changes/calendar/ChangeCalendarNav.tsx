import { useText } from '../../language';
import {
  CalendarNav,
  ViewButtons,
  dayBeside,
  useSearchFilters,
} from '../../records';
import {
  changeCalendarLayouts,
  changeCalendarViews,
  type ChangeCalendarWanted,
} from './useChangeCalendarWanted';

/** Which days are shown, the way to those before and after, how many there are and how they are shown. */
export const ChangeCalendarNav = (props: {
  wanted: ChangeCalendarWanted;
  title: string;
}) => {
  const { view, day, layout } = props.wanted;
  const { t } = useText();
  const { set } = useSearchFilters();
  return (
    <CalendarNav
      title={props.title}
      labels={{
        previous: t(`changeCalendar.previous.${view}`),
        today: t('changeCalendar.today'),
        next: t(`changeCalendar.next.${view}`),
      }}
      onShow={by =>
        set({ day: by === 0 ? undefined : dayBeside(view, day, by) })
      }
    >
      <ViewButtons
        label={t('changeCalendar.views')}
        views={changeCalendarViews}
        view={view}
        labelOf={each => t(`changeCalendar.view.${each}`)}
        onChange={each => set({ view: each })}
      />
      <ViewButtons
        label={t('changeCalendar.layouts')}
        views={changeCalendarLayouts}
        view={layout}
        labelOf={each => t(`changeCalendar.layout.${each}`)}
        onChange={each =>
          set({ by: each === 'systems' ? 'system' : undefined })
        }
      />
    </CalendarNav>
  );
};
