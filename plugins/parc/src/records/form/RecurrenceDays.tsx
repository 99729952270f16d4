import { useFormats, useText } from '../../language';
import {
  ordinals,
  weekdays,
  type PickedRule,
  type Weekday,
} from '../notations';
import { ChoiceInput } from './ChoiceInput';
import { monthDay } from './startingRule';
import { WeekdayButtons } from './WeekdayButtons';

interface RecurrenceDaysProps<P extends PickedRule> {
  id: string;
  picked: P;
  onChange(picked: PickedRule): void;
}

type Of<K extends PickedRule['kind']> = Extract<PickedRule, { kind: K }>;

/** On which days of a week or a month. */
export const RecurrenceDays = (props: RecurrenceDaysProps<PickedRule>) => {
  const { picked, ...others } = props;
  switch (picked.kind) {
    case 'weekly':
      return <Weekdays {...others} picked={picked} />;
    case 'monthlyByWeekday':
      return <OrdinalWeekday {...others} picked={picked} />;
    case 'monthlyByDay':
      return <DayOfMonth {...others} picked={picked} />;
    default:
      return null;
  }
};

const Weekdays = (props: RecurrenceDaysProps<Of<'weekly'>>) => {
  const { picked, onChange } = props;
  const { t } = useText();
  return (
    <WeekdayButtons
      label={t('recurrence.weekdays')}
      days={weekdays}
      value={picked.weekdays}
      onChange={days =>
        // The last one stays: without any it would be the weekday of the start.
        days.length > 0 && onChange({ ...picked, weekdays: days })
      }
    />
  );
};

const OrdinalWeekday = (props: RecurrenceDaysProps<Of<'monthlyByWeekday'>>) => {
  const { id, picked, onChange } = props;
  const { t } = useText();
  const formats = useFormats();
  return (
    <>
      <div style={{ width: 150 }}>
        <ChoiceInput
          id={`${id}-ordinal`}
          label={t('recurrence.which')}
          required
          value={String(picked.ordinal)}
          choices={ordinals.map(each => ({
            value: String(each),
            label: t(`recurrence.ordinals.${each}`),
          }))}
          onChange={ordinal =>
            onChange({ ...picked, ordinal: Number(ordinal) })
          }
        />
      </div>
      <div style={{ width: 150 }}>
        <ChoiceInput
          id={`${id}-weekday`}
          label={t('recurrence.weekday')}
          required
          value={picked.weekday}
          choices={weekdays.map((value, at) => ({
            value,
            label: formats.weekday(at),
          }))}
          onChange={weekday =>
            onChange({ ...picked, weekday: weekday as Weekday })
          }
        />
      </div>
    </>
  );
};

/** -1 is the last day, whichever it is. */
const daysOfMonth = [...Array.from({ length: 31 }, (_, at) => at + 1), -1];

const DayOfMonth = (props: RecurrenceDaysProps<Of<'monthlyByDay'>>) => {
  const { id, picked, onChange } = props;
  const { t } = useText();
  const { orLast: _, ...rest } = picked;
  return (
    <div style={{ width: 190 }}>
      <ChoiceInput
        id={`${id}-day`}
        label={t('recurrence.day')}
        required={picked.day !== undefined}
        value={picked.day === undefined ? undefined : String(picked.day)}
        choices={daysOfMonth.map(each => ({
          value: String(each),
          label: each === -1 ? t('recurrence.lastDay') : String(each),
        }))}
        onChange={day => onChange({ ...rest, ...monthDay(Number(day)) })}
      />
    </div>
  );
};
