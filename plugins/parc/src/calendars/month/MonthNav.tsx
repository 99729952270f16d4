import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ChevronLeft from '@material-ui/icons/ChevronLeft';
import ChevronRight from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { useSearchFilters } from '../../records';
import { addToMonth } from '../weeksOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
  },
  month: { fontWeight: 600, '&::first-letter': { textTransform: 'uppercase' } },
}));

/** The month, and the way to the ones beside it and back to the present one. */
export const MonthNav = ({ month }: { month: string }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { set } = useSearchFilters();
  const show = (wanted: string | undefined) => set({ month: wanted });
  return (
    <div className={classes.root}>
      <IconButton
        size="small"
        aria-label={t('windowMonth.previous')}
        onClick={() => show(addToMonth(month, -1))}
      >
        <ChevronLeft />
      </IconButton>
      <Button size="small" variant="outlined" onClick={() => show(undefined)}>
        {t('windowMonth.present')}
      </Button>
      <IconButton
        size="small"
        aria-label={t('windowMonth.next')}
        onClick={() => show(addToMonth(month, 1))}
      >
        <ChevronRight />
      </IconButton>
      <Typography
        variant="h6"
        component="h2"
        className={classes.month}
        role="status"
      >
        {formats.month(month)}
      </Typography>
    </div>
  );
};
