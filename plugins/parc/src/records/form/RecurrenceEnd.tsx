import { useText } from '../../language';
import type { PickedRule } from '../notations';
import { useToday } from '../useToday';
import { ChoiceInput } from './ChoiceInput';
import { DateInput } from './DateInput';
import { NumberInput } from './FieldInput';

const ends = ['until', 'count'] as const;

/** So many times, until another number is typed. */
const usualCount = 12;

/** When it recurs no more: never, after a day, or after so many times. */
export const RecurrenceEnd = (props: {
  id: string;
  picked: PickedRule;
  onChange(picked: PickedRule): void;
}) => {
  const { id, onChange } = props;
  const { until, count, ...rest } = props.picked;
  const { t } = useText();
  const today = useToday();
  const counted = count ? 'count' : undefined;
  const pick = (end: string | undefined) => {
    if (end === 'until') onChange({ ...rest, until: today });
    else if (end === 'count') onChange({ ...rest, count: usualCount });
    else onChange(rest);
  };
  return (
    <>
      <div style={{ width: 190 }}>
        <ChoiceInput
          id={`${id}-end`}
          label={t('recurrence.end')}
          value={until ? 'until' : counted}
          emptyLabel={t('recurrence.ends.never')}
          choices={ends.map(value => ({
            value,
            label: t(`recurrence.ends.${value}`),
          }))}
          onChange={pick}
        />
      </div>
      {until && (
        <div style={{ width: 170 }}>
          <DateInput
            id={`${id}-until`}
            label={t('recurrence.lastDayOfAll')}
            value={until}
            onChange={day => day && onChange({ ...rest, until: day })}
          />
        </div>
      )}
      {count && (
        <div style={{ width: 120 }}>
          <NumberInput
            id={`${id}-count`}
            label={t('recurrence.count')}
            value={count}
            onChange={next =>
              onChange({
                ...rest,
                count: next && Number.isInteger(next) && next > 0 ? next : 1,
              })
            }
          />
        </div>
      )}
    </>
  );
};
