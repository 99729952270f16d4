import { makeStyles } from '@material-ui/core/styles';

/** As large as a thumb needs it (WCAG 2.5.5), in pixels. */
const target = 48;
/** How high the portal's menu is on a telephone, in pixels. */
const portalMenu = 56;

/** How the pages of technicians look: one column, large targets, what is done next at the bottom, where the thumb is. */
export const useWorkStyles = makeStyles(theme => ({
  page: {
    maxWidth: 640,
    margin: '0 auto',
    // Nothing stays under the foot.
    [theme.breakpoints.down('xs')]: {
      paddingBottom: target + theme.spacing(2),
    },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: {
    fontSize: '1.0625rem',
    fontWeight: 600,
    margin: theme.spacing(2, 0, 1),
  },
  place: {
    margin: theme.spacing(1.5, 0, 0.5),
    fontSize: '0.875rem',
    fontWeight: 600,
    color: theme.palette.text.primary,
  },
  tile: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 1),
    minHeight: 56,
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    textDecoration: 'none',
    overflowWrap: 'anywhere',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  // Chips that leave it less go below it.
  tileText: { flex: '1 1 0', minWidth: '60%' },
  tileTitle: { fontWeight: 600 },
  tileRest: { fontSize: '0.875rem', color: theme.palette.text.secondary },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    alignItems: 'center',
  },
  button: { minHeight: target, flexGrow: 1 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    marginTop: theme.spacing(1),
    backgroundColor: theme.palette.background.default,
    borderTop: `1px solid ${theme.palette.divider}`,
    // There the window scrolls, not the page in it, and the portal's own menu lies over its bottom.
    [theme.breakpoints.down('xs')]: {
      position: 'fixed',
      left: 0,
      right: 0,
      bottom: portalMenu,
      padding: theme.spacing(1, 2),
    },
  },
  step: {
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  stepLabel: { fontWeight: 600, marginBottom: theme.spacing(0.5) },
  how: { padding: theme.spacing(1.5, 0), cursor: 'pointer' },
  row: { minHeight: target, display: 'flex', marginRight: 0 },
  big: { minHeight: target },
}));
