import { useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** As long as the API takes a text. */
const longestText = 4_000;

/** Some lines. What is typed stays as it is typed, although blanks at its end are not kept. */
export const TextInput = (props: {
  id: string;
  label?: string;
  labelledBy?: string;
  value: string;
  onAnswer(answer: string | null): void;
}) => {
  const { value, labelledBy } = props;
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      id={props.id}
      label={props.label}
      fullWidth
      multiline
      minRows={2}
      maxRows={8}
      variant="outlined"
      inputProps={{ 'aria-labelledby': labelledBy, maxLength: longestText }}
      value={typed.trim() === value.trim() ? typed : value}
      onChange={event => {
        setTyped(event.target.value);
        // Blanks alone are no answer.
        props.onAnswer(event.target.value.trim() ? event.target.value : null);
      }}
    />
  );
};
