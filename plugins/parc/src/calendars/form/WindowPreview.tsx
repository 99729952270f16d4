import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../language';
import { ErrorPanel, type FormValues } from '../../records';
import { NextTimes } from '../windows/NextTimes';
import { toPreview } from '../windows/toPreview';
import { usePreview } from '../windows/usePreview';

const typingPauseMilliseconds = 400;
/** Enough to see whether the recurrence is the one that is meant. */
const mostShown = 6;

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2),
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** When the window would be, as it is typed. */
export const WindowPreview = ({ values }: { values: FormValues }) => {
  const classes = useStyles();
  const { t } = useText();
  const wanted = toPreview(values);
  const [asked, setAsked] = useState(wanted);
  useDebounce(() => setAsked(wanted), typingPauseMilliseconds, [
    JSON.stringify(wanted),
  ]);
  const preview = usePreview(wanted && asked);
  return (
    <section className={classes.root} aria-busy={preview.isLoading}>
      <Typography variant="subtitle2" component="h3">
        {t('windows.next')}
      </Typography>
      <div role="status">
        {!wanted && (
          <Typography variant="body2">{t('windows.incomplete')}</Typography>
        )}
        {preview.error && (
          <ErrorPanel error={preview.error} onRetry={preview.reload} />
        )}
        {wanted && preview.value && !preview.error && (
          <NextTimes preview={preview.value} mostShown={mostShown} />
        )}
      </div>
    </section>
  );
};
