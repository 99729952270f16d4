import Build from '@material-ui/icons/Build';
import Lock from '@material-ui/icons/Lock';
import { makeStyles } from '@material-ui/core/styles';
import { windows, type WindowKind } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';

const icons: Readonly<Record<WindowKind, typeof Build>> = {
  maintenance: Build,
  freeze: Lock,
};

const useStyles = makeStyles({
  icon: { fontSize: '0.875rem', verticalAlign: '-2px', marginRight: 4 },
});

/** The sign of a maintenance window or a freeze, with its name. */
export const WindowIcon = ({ kind }: { kind: WindowKind }) => {
  const classes = useStyles();
  const text = useText();
  const Icon = icons[kind];
  return (
    <Icon
      className={classes.icon}
      titleAccess={text.choice(windows, 'kind', kind)}
    />
  );
};
