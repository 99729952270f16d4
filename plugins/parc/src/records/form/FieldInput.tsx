import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import {
  periodPattern,
  type Field,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ChoiceInput } from './ChoiceInput';
import { EntitiesPicker } from './EntitiesPicker';
import { EntityPicker } from './EntityPicker';
import { MoneyInput } from './MoneyInput';
import { PeriodInput } from './PeriodInput';
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
      return field.pattern === periodPattern ? (
        <PeriodInput {...of<string>(input)} />
      ) : (
        <PlainInput {...of<string>(input)} kind="text" />
      );
    case 'longText':
    case 'date':
    case 'instant':
      return <PlainInput {...of<string>(input)} kind={field.kind} />;
    default:
      throw new Error(`unknown kind ${field.kind satisfies never}`);
  }
};

/** A form's values are what their field's kind says; this is where the two meet. */
function of<T>(props: PickerProps<unknown>): PickerProps<T> {
  return props as PickerProps<T>;
}

const PlainInput = (
  props: PickerProps<string> & {
    kind: 'text' | 'longText' | 'date' | 'instant';
  },
) => {
  const isDate = props.kind === 'date';
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
      type={isDate ? 'date' : 'text'}
      InputLabelProps={isDate ? { shrink: true } : undefined}
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
