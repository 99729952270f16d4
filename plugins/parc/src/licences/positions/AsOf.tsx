import { useText } from '../../language';
import { DateInput, useSearchFilters, useToday } from '../../records';

/** The day that the numbers are of, in the address as `?at=`; today without one. */
export const AsOf = () => {
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const today = useToday();
  return (
    <div style={{ width: 180 }}>
      <DateInput
        id="as-of"
        label={t('positions.asOf')}
        value={get('at') ?? today}
        onChange={day => set({ at: day === today ? undefined : day })}
      />
    </div>
  );
};
