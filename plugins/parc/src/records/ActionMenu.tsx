import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreVert from '@material-ui/icons/MoreVert';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';

const useStyles = makeStyles(theme => ({
  // Not `disabled`: what cannot be reached cannot say why.
  barred: { color: theme.palette.text.secondary },
  item: { display: 'block', whiteSpace: 'normal', maxWidth: 320 },
  why: {
    display: 'block',
    fontSize: '0.8125rem',
    color: theme.palette.text.secondary,
  },
}));

/** One entry of an {@link ActionMenu}: it does something, or leads somewhere. */
export interface MenuAction {
  label: string;
  whyNot?: string;
  to?: string;
  onClick?: () => void;
}

/** What is not done every day, behind three dots. */
export const ActionMenu = (props: {
  label: string;
  actions: readonly MenuAction[];
}) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (props.actions.length === 0) return null;
  return (
    <>
      <IconButton
        aria-label={props.label}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        onClose={() => setAnchor(null)}
      >
        {props.actions.map(action => (
          <Entry
            key={action.label}
            action={action}
            onChosen={() => setAnchor(null)}
          />
        ))}
      </Menu>
    </>
  );
};

const Entry = (props: { action: MenuAction; onChosen(): void }) => {
  const { label, whyNot, to, onClick } = props.action;
  const classes = useStyles();
  if (to) {
    return (
      <MenuItem component={Link} to={to} color="inherit" underline="none">
        {label}
      </MenuItem>
    );
  }
  return (
    <MenuItem
      className={classes.item}
      aria-disabled={whyNot ? true : undefined}
      onClick={() => {
        if (whyNot) return;
        props.onChosen();
        onClick?.();
      }}
    >
      <span className={whyNot ? classes.barred : undefined}>{label}</span>
      {whyNot && <span className={classes.why}>{whyNot}</span>}
    </MenuItem>
  );
};
