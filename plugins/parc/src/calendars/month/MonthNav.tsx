import { useFormats, useText } from '../../language';
import { addToMonth, CalendarNav, useSearchFilters } from '../../records';

/** The month, and the way to the ones beside it and back to the present one. */
export const MonthNav = ({ month }: { month: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const { set } = useSearchFilters();
  return (
    <CalendarNav
      title={formats.month(month)}
      labels={{
        previous: t('windowMonth.previous'),
        today: t('windowMonth.present'),
        next: t('windowMonth.next'),
      }}
      onShow={by =>
        set({ month: by === 0 ? undefined : addToMonth(month, by) })
      }
    />
  );
};
