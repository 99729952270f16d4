import { useEffect, useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import Clear from '@material-ui/icons/Clear';
import Search from '@material-ui/icons/Search';
import { makeStyles } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';

/** Long enough not to ask at each letter, short enough to feel immediate. */
const pauseInMs = 300;

const useStyles = makeStyles(theme => ({
  root: {
    width: 300,
    maxWidth: '100%',
    backgroundColor: theme.palette.background.paper,
  },
}));

/** Full text over the noun's searched fields. What is typed reaches the URL after a short pause. */
export const SearchField = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const text = useText();
  const { state, change } = list;
  const [typed, setTyped] = useState(state.text);

  // Going back in the browser, or clearing all filters, changes the URL from outside.
  useEffect(() => setTyped(state.text), [state.text]);
  useDebounce(
    () => {
      if (typed !== state.text) change({ text: typed }, { replace: true });
    },
    pauseInMs,
    [typed],
  );

  return (
    <TextField
      className={classes.root}
      size="small"
      variant="outlined"
      type="search"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      placeholder={text.noun(list.noun, 'search')}
      inputProps={{ 'aria-label': text.noun(list.noun, 'search') }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <Search fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: typed && (
          <InputAdornment position="end">
            <IconButton
              size="small"
              aria-label={text.t('filters.clearText')}
              onClick={() => setTyped('')}
            >
              <Clear fontSize="small" />
            </IconButton>
          </InputAdornment>
        ),
      }}
    />
  );
};
