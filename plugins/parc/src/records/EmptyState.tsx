import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(6, 2),
    textAlign: 'center',
  },
  icon: { color: theme.palette.text.secondary, fontSize: 48, lineHeight: 0 },
  hint: { maxWidth: 520 },
}));

/** Nothing to show, why, and what to do about it. */
export const EmptyState = (props: {
  icon?: ReactNode;
  title: string;
  hint?: ReactNode;
  children?: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {props.icon && <span className={classes.icon}>{props.icon}</span>}
      <Typography variant="h6" component="p">
        {props.title}
      </Typography>
      {props.hint && (
        <Typography variant="body2" className={classes.hint}>
          {props.hint}
        </Typography>
      )}
      {props.children}
    </div>
  );
};
