import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ChevronLeft from '@material-ui/icons/ChevronLeft';
import ChevronRight from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
  },
  shown: {
    fontWeight: 600,
    flexGrow: 1,
    '&::first-letter': { textTransform: 'uppercase' },
  },
}));

/** What a calendar shows, and the way to what is before and after, and back to today. */
export const CalendarNav = (props: {
  /** What is shown: `December 2026`. */
  title: string;
  labels: { previous: string; today: string; next: string };
  /** To what is before (-1), after (1), or now (0). */
  onShow(by: -1 | 0 | 1): void;
  /** How it is looked at. */
  children?: ReactNode;
}) => {
  const { title, labels, onShow, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <IconButton
        size="small"
        aria-label={labels.previous}
        onClick={() => onShow(-1)}
      >
        <ChevronLeft />
      </IconButton>
      <Button size="small" variant="outlined" onClick={() => onShow(0)}>
        {labels.today}
      </Button>
      <IconButton
        size="small"
        aria-label={labels.next}
        onClick={() => onShow(1)}
      >
        <ChevronRight />
      </IconButton>
      <Typography
        variant="h6"
        component="h2"
        className={classes.shown}
        role="status"
      >
        {title}
      </Typography>
      {children}
    </div>
  );
};
