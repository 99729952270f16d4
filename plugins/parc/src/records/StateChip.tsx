import type { ReactNode } from 'react';
import AddCircle from '@material-ui/icons/AddCircle';
import Archive from '@material-ui/icons/Archive';
import Build from '@material-ui/icons/Build';
import CheckCircle from '@material-ui/icons/CheckCircle';
import Delete from '@material-ui/icons/Delete';
import Help from '@material-ui/icons/Help';
import Inbox from '@material-ui/icons/Inbox';
import Lock from '@material-ui/icons/Lock';
import ReportProblem from '@material-ui/icons/ReportProblem';
import Schedule from '@material-ui/icons/Schedule';
import Sync from '@material-ui/icons/Sync';
import { makeStyles } from '@material-ui/core/styles';
import type { StateColour } from '@parc/backstage-plugin-parc-common';
import { stateColours } from './stateColours';

const icons: Readonly<Record<string, typeof Archive>> = {
  AddCircle,
  Archive,
  Build,
  CheckCircle,
  Delete,
  Help,
  Inbox,
  Lock,
  ReportProblem,
  Schedule,
  Sync,
};

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.25, 1),
    borderRadius: 12,
    fontSize: '0.8125rem',
    fontWeight: 500,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    color: ({ colour }: { colour: StateColour }) =>
      stateColours(theme.palette.type)[colour].text,
    backgroundColor: ({ colour }: { colour: StateColour }) =>
      stateColours(theme.palette.type)[colour].background,
  },
  icon: { fontSize: '1rem' },
}));

/** A state by colour, icon and word: never by the colour alone. */
export const StateChip = (props: {
  colour: StateColour;
  icon?: string;
  children: ReactNode;
}) => {
  const classes = useStyles({ colour: props.colour });
  const Icon = props.icon ? icons[props.icon] : undefined;
  return (
    <span className={classes.chip}>
      {Icon && <Icon className={classes.icon} aria-hidden />}
      {props.children}
    </span>
  );
};
