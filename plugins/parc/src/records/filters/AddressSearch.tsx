import { useEffect, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import { useSearchFilters } from '../useSearchFilters';

const typingPauseMilliseconds = 300;

const useStyles = makeStyles(theme => ({
  search: {
    width: 340,
    maxWidth: '100%',
    backgroundColor: theme.palette.background.paper,
  },
}));

/** A text that is looked for, in the address as `?q=`, of lists that are no records of a noun. */
export const AddressSearch = ({ label }: { label: string }) => {
  const classes = useStyles();
  const { get, set } = useSearchFilters();
  const asked = get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  // Going back in the browser, or taking the filters off, changes the address from outside.
  useEffect(() => setTyped(asked), [asked]);
  useDebounce(
    () => {
      if (typed !== asked) set({ q: typed || undefined });
    },
    typingPauseMilliseconds,
    [typed],
  );
  return (
    <TextField
      className={classes.search}
      size="small"
      variant="outlined"
      type="search"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      placeholder={label}
      inputProps={{ 'aria-label': label }}
    />
  );
};
