import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    // On the page's own ground the usual colour is too pale (WCAG 1.4.3).
    '& label': { color: 'inherit' },
    // On a phone two beside each other: one below the other they would fill the screen.
    [theme.breakpoints.down('xs')]: {
      '& > *': { flex: '1 1 150px', minWidth: '0 !important' },
    },
  },
  picker: {
    width: 260,
    maxWidth: '100%',
    '& .MuiInputBase-root': {
      backgroundColor: theme.palette.background.paper,
    },
  },
}));

/** Filters side by side on a page's own ground, where there is no table to stand above. */
export const FilterBar = ({ children }: { children: ReactNode }) => (
  <div className={useStyles().root}>{children}</div>
);

/** The room of a filter that is picked from a list, in a {@link FilterBar}. */
export const FilterSlot = ({ children }: { children: ReactNode }) => (
  <div className={useStyles().picker}>{children}</div>
);
