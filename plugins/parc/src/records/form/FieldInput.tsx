import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import {
  localTimePattern,
  periodPattern,
  windowDurationPattern,
  type Field,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ChoiceInput } from './ChoiceInput';
import { EntitiesPicker } from './EntitiesPicker';
import { EntityPicker } from './EntityPicker';
import { InstantInput } from './InstantInput';
import { MoneyInput } from './MoneyInput';
import { DurationInput, PeriodInput } from './LengthInputs';
import { ReferencePicker } from './ReferencePicker';
import { TextsInput } from './TextsInput';
import { WordsInput } from './WordsInput';
import type { PickerProps } from './AsyncPicker';

export interface FieldInputProps extends PickerProps<unknown> {
  noun: Noun;
  name: string;
  field: Field;
}

/** The input of a field by its kind. */
export const FieldInput = (props: FieldInputProps) => {
  const { noun, name, field, ...input } = props;
  const text = useText();
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceInput
          {...of<string>(input)}
          choices={(field.choices ?? []).map(value => ({
            value,
            label: text.choice(noun, name, value),
          }))}
        />
      );
    case 'reference':
      return <ReferencePicker {...of<Reference>(input)} to={field.to!} />;
    case 'entityRef':
      return <EntityPicker {...of<string>(input)} kinds={field.kinds ?? []} />;
    case 'entityRefs':
      return <EntitiesPicker {...of<string[]>(input)} kinds={field.kinds} />;
    case 'money':
      return <MoneyInput {...of<Money>(input)} />;
    case 'texts':
      return field.isLowerCase ? (
        <WordsInput {...of<string[]>(input)} noun={noun} name={name} />
      ) : (
        <TextsInput {...of<string[]>(input)} />
      );
    case 'boolean':
      return <BooleanInput {...of<boolean>(input)} />;
    case 'number':
      return <NumberInput {...of<number>(input)} />;
    case 'text':
      return <LineInput {...of<string>(input)} pattern={field.pattern} />;
    case 'instant':
      return <InstantInput {...of<string>(input)} />;
    case 'longText':
    case 'date':
      return <PlainInput {...of<string>(input)} kind={field.kind} />;
    default:
      throw new Error(`unknown kind ${field.kind satisfies never}`);
  }
};

/** A form's values are what their field's kind says; this is where the two meet. */
function of<T>(props: PickerProps<unknown>): PickerProps<T> {
  return props as PickerProps<T>;
}

/** A line of text; what is written in a notation of ours has an input of its own. */
const LineInput = (
  props: PickerProps<string> & { pattern: RegExp | undefined },
) => {
  const { pattern, ...input } = props;
  switch (pattern) {
    case periodPattern:
      return <PeriodInput {...input} />;
    case windowDurationPattern:
      return <DurationInput {...input} />;
    case localTimePattern:
      return <PlainInput {...input} kind="localTime" />;
    default:
      return <PlainInput {...input} kind="text" />;
  }
};

const inputTypes: Readonly<Record<string, string | undefined>> = {
  date: 'date',
  localTime: 'datetime-local',
};

const PlainInput = (
  props: PickerProps<string> & {
    kind: 'text' | 'longText' | 'date' | 'localTime';
  },
) => {
  const type = inputTypes[props.kind];
  return (
    <TextField
      id={props.id}
      fullWidth
      label={props.label}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      variant="outlined"
      size="small"
      type={type ?? 'text'}
      InputLabelProps={type ? { shrink: true } : undefined}
      multiline={props.kind === 'longText'}
      minRows={props.kind === 'longText' ? 3 : undefined}
      maxRows={12}
      value={props.value ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
    />
  );
};

/** A number, as the browser reads it. */
export const NumberInput = (props: PickerProps<number>) => (
  <TextField
    id={props.id}
    fullWidth
    type="number"
    label={props.label}
    required={props.required}
    disabled={props.disabled}
    error={Boolean(props.error)}
    helperText={props.error ?? props.help}
    variant="outlined"
    size="small"
    inputProps={{ step: 'any' }}
    value={props.value ?? ''}
    onChange={event =>
      props.onChange(
        event.target.value === '' ? undefined : Number(event.target.value),
      )
    }
  />
);

const BooleanInput = (props: PickerProps<boolean>) => (
  <FormControlLabel
    control={
      <Checkbox
        id={props.id}
        color="primary"
        disabled={props.disabled}
        checked={props.value ?? false}
        onChange={(_, isOn) => props.onChange(isOn)}
      />
    }
    label={props.label}
  />
);
