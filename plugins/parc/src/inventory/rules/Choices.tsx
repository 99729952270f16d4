import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';

/** Some of a few things, each with a check box; in the order of the choices. */
export function Choices<T extends string>(props: {
  label: string;
  hint?: string;
  error?: string;
  choices: readonly T[];
  labelOf(choice: T): string;
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}) {
  const { choices, chosen, onChange } = props;
  const toggle = (choice: T, isOn: boolean) =>
    onChange(
      choices.filter(each => (each === choice ? isOn : chosen.includes(each))),
    );
  return (
    <FormControl component="fieldset" error={Boolean(props.error)}>
      <FormLabel component="legend">{props.label}</FormLabel>
      <FormGroup row>
        {choices.map(choice => (
          <FormControlLabel
            key={choice}
            label={props.labelOf(choice)}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={chosen.includes(choice)}
                onChange={(_, isOn) => toggle(choice, isOn)}
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText>{props.error ?? props.hint}</FormHelperText>
    </FormControl>
  );
}
