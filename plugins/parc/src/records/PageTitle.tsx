import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePageTitle } from './usePageTitle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  title: {
    fontSize: '1.5rem',
    fontWeight: 600,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginLeft: 'auto',
  },
}));

/** The heading of a page and of its browser tab, with the page's actions at the right. */
export const PageTitle = (props: {
  title: string;
  /** Beside the title: chips, badges. */
  beside?: ReactNode;
  children?: ReactNode;
}) => {
  const classes = useStyles();
  usePageTitle(props.title);
  return (
    <div className={classes.root}>
      <Typography component="h1" className={classes.title}>
        {props.title}
      </Typography>
      {props.beside}
      {props.children && (
        <div className={classes.actions}>{props.children}</div>
      )}
    </div>
  );
};
