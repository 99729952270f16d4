import { useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import {
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
} from '@tanstack/react-table';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';
import type { Selection } from '../selection';
import { RecordTableHead } from './RecordTableHead';
import { RecordTableRow } from './RecordTableRow';
import { Paging } from './Paging';
import { moveFocusBetweenRows } from './moveFocusBetweenRows';
import { TableSkeleton } from './TableSkeleton';

const useStyles = makeStyles(theme => ({
  frame: { position: 'relative', overflow: 'hidden' },
  progress: { position: 'absolute', zIndex: 4, left: 0, right: 0, top: 0 },
  scroller: {
    overflow: 'auto',
    maxHeight: 'max(360px, calc(100vh - 300px))',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    fontSize: '0.875rem',
  },
}));

export interface RecordTableProps {
  list: RecordList;
  /** Without it, rows have no check boxes. */
  selection?: Selection;
  onSelect?: (next: Selection) => void;
  linkTo(record: AnyRecord): string;
}

/** A noun's records as a table: its columns are fields of the noun, its order is the API's. */
export const RecordTable = (props: RecordTableProps) => {
  const { list, selection, onSelect, linkTo } = props;
  const classes = useStyles();
  const { t, noun: nounText } = useText();
  const columns = useMemo<ColumnDef<AnyRecord>[]>(
    () =>
      list.columns.map(field => ({ id: field, accessorFn: row => row[field] })),
    [list.columns],
  );
  const records = useMemo(() => list.answer?.items ?? [], [list.answer]);
  const table = useReactTable({
    data: records,
    columns,
    getRowId: record => record.ref,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualPagination: true,
  });
  const isFirstLoad = list.isLoading && !list.answer;

  return (
    <Paper variant="outlined" className={classes.frame}>
      {list.isLoading && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('list.loading')}
        />
      )}
      <div
        className={classes.scroller}
        role="region"
        aria-label={nounText(list.noun, 'many')}
        // A table that scrolls must be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classes.table} aria-busy={list.isLoading}>
          <RecordTableHead
            list={list}
            refs={records.map(each => each.ref)}
            selection={selection}
            onSelect={onSelect}
          />
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onKeyDown={moveFocusBetweenRows}>
            {isFirstLoad ? (
              <TableSkeleton
                columns={list.columns.length + (onSelect ? 1 : 0)}
              />
            ) : (
              table
                .getRowModel()
                .rows.map(row => (
                  <RecordTableRow
                    key={row.id}
                    noun={list.noun}
                    row={row}
                    page={records}
                    selection={selection}
                    onSelect={onSelect}
                    linkTo={linkTo}
                  />
                ))
            )}
          </tbody>
        </table>
      </div>
      <Paging list={list} />
    </Paper>
  );
};
