import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import GetApp from '@material-ui/icons/GetApp';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Loaded } from '../loading';
import { ErrorPanel } from './ErrorPanel';

const useStyles = makeStyles(theme => ({
  hint: {
    padding: theme.spacing(1, 2),
    maxWidth: 320,
    color: theme.palette.text.secondary,
  },
}));

export interface DownloadMenuProps<Form extends string> {
  label: string;
  hint: string;
  /** The forms that the file comes in, as they are called. */
  forms: ReadonlyArray<{ name: Form; label: string }>;
  /** Where each form is fetched, once the menu was opened. */
  links: Loaded<Record<Form, string>>;
  /** A button of a page's head, not one of those above a table. */
  isOutlined?: boolean;
  onToggle(isOpen: boolean): void;
}

/** A file in several forms: plain links, so that the browser saves it while it comes. */
export function DownloadMenu<Form extends string>(
  props: DownloadMenuProps<Form>,
) {
  const { links, isOutlined, onToggle } = props;
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const toggle = (opener?: HTMLElement) => {
    setAnchor(opener);
    onToggle(opener !== undefined);
  };
  const close = () => toggle();
  return (
    <>
      <Button
        {...(isOutlined ? { variant: 'outlined' } : { size: 'small' })}
        startIcon={<GetApp />}
        aria-haspopup="menu"
        onClick={event => toggle(event.currentTarget)}
      >
        {props.label}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={close}
      >
        <Typography
          variant="body2"
          className={classes.hint}
          component="li"
          role="presentation"
        >
          {props.hint}
        </Typography>
        {links.error && (
          <li role="presentation">
            <ErrorPanel error={links.error} onRetry={links.reload} />
          </li>
        )}
        {props.forms.map(({ name, label }) => (
          <MenuItem
            key={name}
            component="a"
            href={links.value?.[name]}
            disabled={!links.value || links.isLoading}
            download
            onClick={close}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
