import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';

/** One column of a {@link PlainTable}. */
export interface PlainColumn<T> {
  key: string;
  heading: string;
  cell(row: T): ReactNode;
  isNumeric?: boolean;
  /** On a phone an empty cell is left out, with its heading. */
  isEmpty?(row: T): boolean;
}

const useStyles = makeStyles(theme => ({
  frame: {
    overflowX: 'auto',
    [theme.breakpoints.down('xs')]: {
      border: 'none',
      backgroundColor: 'transparent',
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '0.875rem',
    '& th, & td': {
      padding: theme.spacing(0.75, 1),
      textAlign: 'left',
      fontWeight: 'normal',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'break-word',
    },
    '& thead th': {
      fontWeight: 600,
      fontSize: '0.8125rem',
      // Between words, where the table is too wide else; never within one.
      whiteSpace: 'normal',
      verticalAlign: 'bottom',
    },
    '& tbody tr:last-child > *': { borderBottom: 'none' },
  },
  number: {
    textAlign: 'right !important' as 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  gone: { color: theme.palette.text.secondary },
  // On a phone each row is a card, each cell a line with its heading before it.
  cards: {
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
      '& tbody': { display: 'block' },
      '& tbody tr': {
        display: 'block',
        padding: theme.spacing(1),
        marginBottom: theme.spacing(1),
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: theme.palette.background.paper,
      },
      '& tbody tr > *': {
        overflowWrap: 'anywhere',
        display: 'grid',
        gridTemplateColumns: '7.5em 1fr',
        gap: theme.spacing(1),
        padding: theme.spacing(0.25, 0),
        border: 'none',
        textAlign: 'left !important',
        whiteSpace: 'normal',
      },
      '& tbody tr > [data-empty]': { display: 'none' },
      '& tbody tr > *::before': {
        content: 'attr(data-heading)',
        color: theme.palette.text.secondary,
      },
    },
  },
}));

export interface PlainTableProps<T> {
  /** For screen readers: what the table lists. */
  caption: string;
  columns: ReadonlyArray<PlainColumn<T>>;
  rows: readonly T[];
  keyOf(row: T): string | number;
  /** What is past stands back. */
  isGone?(row: T): boolean;
  isBusy?: boolean;
}

/** Things that are no records of a noun, as a table; on a phone as cards. The first cell heads its row. */
export function PlainTable<T>(props: PlainTableProps<T>) {
  const { columns, rows, keyOf, isGone } = props;
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      className={classes.frame}
      role="region"
      aria-label={props.caption}
      tabIndex={0}
    >
      {/* Roles are said again: what is laid out as blocks is no table to all browsers. */}
      <table
        role="table"
        className={`${classes.table} ${classes.cards}`}
        aria-busy={props.isBusy}
      >
        <caption className={classes.caption}>{props.caption}</caption>
        <thead>
          <tr role="row">
            {columns.map(({ key, heading, isNumeric }) => (
              <th
                key={key}
                scope="col"
                role="columnheader"
                className={isNumeric ? classes.number : undefined}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr
              key={keyOf(row)}
              role="row"
              className={isGone?.(row) ? classes.gone : undefined}
            >
              {columns.map((column, at) => (
                <Cell key={column.key} column={column} row={row} at={at} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}

function Cell<T>(props: { column: PlainColumn<T>; row: T; at: number }) {
  const { column, row, at } = props;
  const classes = useStyles();
  const shared = {
    'data-heading': column.heading,
    'data-empty': column.isEmpty?.(row) || undefined,
    className: column.isNumeric ? classes.number : undefined,
  };
  return at === 0 ? (
    <th scope="row" role="rowheader" {...shared}>
      <div>{column.cell(row)}</div>
    </th>
  ) : (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
    <td role="cell" {...shared}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
