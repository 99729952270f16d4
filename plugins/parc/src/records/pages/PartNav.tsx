import { Link, useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';
import { useOpenInView } from '../useOpenInView';

/** One part of an area, with an address of its own. */
export interface AreaPart {
  label: string;
  to: string;
  /** How many things wait there; none is not said. */
  count?: number;
}

const useStyles = makeStyles(theme => ({
  nav: {
    display: 'flex',
    overflowX: 'auto',
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  part: {
    flexShrink: 0,
    padding: theme.spacing(1, 1.5),
    textDecoration: 'none',
    fontSize: '0.875rem',
    // On the page's own ground the secondary colour is too pale (WCAG 1.4.3).
    color: theme.palette.text.primary,
    borderBottom: '2px solid transparent',
    '&[aria-current]': {
      fontWeight: 600,
      borderBottomColor: theme.palette.primary.main,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  count: {
    marginLeft: theme.spacing(0.75),
    padding: theme.spacing(0, 0.75),
    borderRadius: 10,
    fontSize: '0.75rem',
    fontWeight: 600,
    backgroundColor: theme.palette.action.selected,
  },
}));

/** The way to the parts of an area: links, the one marked to which the page belongs. */
export const PartNav = (props: {
  label: string;
  parts: readonly AreaPart[];
}) => {
  const classes = useStyles();
  const formats = useFormats();
  const open = openPart(props.parts, useLocation().pathname);
  const strip = useOpenInView();
  return (
    <nav ref={strip} className={classes.nav} aria-label={props.label}>
      {props.parts.map(({ label, to, count }) => (
        <Link
          key={to}
          to={to}
          className={classes.part}
          aria-current={to === open ? 'page' : undefined}
        >
          {label}
          {Boolean(count) && (
            <span className={classes.count}>{formats.number(count ?? 0)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
};

/** Of the addresses that the page's lies at or below, the longest: an area's first part has the area's own. */
function openPart(
  parts: readonly AreaPart[],
  pathname: string,
): string | undefined {
  const [open] = parts
    .map(({ to }) => to)
    .filter(to => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length);
  return open;
}
