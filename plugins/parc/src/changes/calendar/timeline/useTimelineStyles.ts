import { makeStyles } from '@material-ui/core/styles';

/** In pixels. */
export const laneHeight = 24;
const rowPadding = 4;

/** How tall a row with so many lanes is, in pixels. */
export function heightOf(lanes: number): number {
  return Math.max(1, lanes) * laneHeight + 2 * rowPadding;
}

/** Where a lane begins in its row, in pixels. */
export function topOf(lane: number): number {
  return rowPadding + lane * laneHeight;
}

/** A table of two columns: what a row is of, and its bars along the time. */
export const useTimelineStyles = makeStyles(theme => ({
  frame: { overflowX: 'auto', marginBottom: theme.spacing(1) },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th, & td': { borderBottom: `1px solid ${theme.palette.divider}` },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  label: {
    width: 200,
    padding: theme.spacing(0.75, 1),
    textAlign: 'left',
    verticalAlign: 'top',
    fontSize: '0.8125rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    // It stays in sight while the bars are scrolled.
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
    borderRight: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { width: 116 },
  },
  count: { color: theme.palette.text.secondary, fontWeight: 400 },
  scale: { padding: 0 },
  columns: { display: 'flex', fontSize: '0.75rem', fontWeight: 600 },
  column: {
    flex: '1 1 0',
    minWidth: 0,
    padding: theme.spacing(0.5, 0),
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  today: {
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
    '& a': { color: 'inherit' },
  },
  bars: { padding: 0, verticalAlign: 'top' },
  lanes: {
    position: 'relative',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
  },
  more: {
    position: 'absolute',
    textAlign: 'center',
    fontSize: '0.75rem',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  withConflicts: { fontWeight: 700 },
}));
