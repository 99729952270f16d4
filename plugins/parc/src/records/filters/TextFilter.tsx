import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { anyValue, noValue } from '../filterValue';
import type { FilterEditorProps } from './FilterEditor';
import { PresenceChoice } from './PresenceChoice';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), width: 340, maxWidth: '90vw' },
  input: { marginBottom: theme.spacing(1) },
}));

/** A value that is typed; texts may be found by how they begin. */
export const TextFilter = (props: FilterEditorProps) => {
  const { list, field, wanted, onChange } = props;
  const classes = useStyles();
  const text = useText();
  const known = list.noun.fields[field];
  const values = wanted.filter(each => each !== anyValue && each !== noValue);
  const [typed, setTyped] = useState(values.join(', '));
  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        onChange(
          typed
            .split(',')
            .map(each => each.trim())
            .filter(Boolean),
        );
      }}
    >
      <TextField
        id={`filter-${field}`}
        fullWidth
        size="small"
        variant="outlined"
        className={classes.input}
        // The popover was opened to type a value.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={text.field(list.noun, field)}
        helperText={
          known.kind === 'text' ? text.t('filters.prefixHint') : undefined
        }
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      {!known.required && (
        <PresenceChoice wanted={wanted} onChange={onChange} />
      )}
      <Button type="submit" variant="contained" color="primary" size="small">
        {text.t('filters.apply')}
      </Button>
    </form>
  );
};
