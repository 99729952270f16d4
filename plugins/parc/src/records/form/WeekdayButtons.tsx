import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useFormats } from '../../language';
import { ChoiceButton } from './ChoiceButton';

/** Some days of the week, each a button; `days` names them, Monday first. */
export const WeekdayButtons = <D extends string>(props: {
  label: string;
  days: readonly D[];
  value: readonly D[];
  onChange(days: D[]): void;
  /** The id of what is said below them. */
  describedBy?: string;
}) => {
  const { days, value, onChange } = props;
  const formats = useFormats();
  return (
    <ToggleButtonGroup
      size="small"
      value={value}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onChange={(_, chosen: D[]) =>
        onChange(days.filter(each => chosen.includes(each)))
      }
      style={{ flexWrap: 'wrap' }}
    >
      {days.map((day, at) => (
        <ChoiceButton
          key={day}
          value={day}
          title={formats.weekday(at)}
          style={{ textTransform: 'none' }}
        >
          {formats.shortWeekday(at)}
        </ChoiceButton>
      ))}
    </ToggleButtonGroup>
  );
};
