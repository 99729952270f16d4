import { useEffect, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../language';
import { DateInput, useSearchFilters, useToday } from '../../records';

/** Who types a day types its year digit by digit. */
const typingPauseMilliseconds = 700;
/** No register is older. */
const firstDay = '1990-01-01';

const useStyles = makeStyles(theme => ({
  // On the page itself, not on a card: grey letters have too little contrast there (WCAG 2.1, 1.4.3).
  root: { width: 180, '& label': { color: theme.palette.text.primary } },
}));

/** The day that the numbers are of, in the address as `?at=`; today without one. */
export const AsOf = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const today = useToday();
  const asked = get('at') ?? today;
  const [typed, setTyped] = useState<string | undefined>(asked);
  useEffect(() => setTyped(asked), [asked]);
  useDebounce(
    () => {
      const day = typed ?? today;
      if (day === asked || day < firstDay) return;
      set({ at: day === today ? undefined : day });
    },
    typingPauseMilliseconds,
    [typed],
  );
  return (
    <div className={classes.root}>
      <DateInput
        id="as-of"
        label={t('positions.asOf')}
        value={typed}
        onChange={setTyped}
      />
    </div>
  );
};
