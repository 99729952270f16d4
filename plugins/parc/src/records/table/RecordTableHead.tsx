import clsx from 'clsx';
import Checkbox from '@material-ui/core/Checkbox';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useText } from '../../language';
import { sortableFields } from '../listState';
import { isSelected, withSelected, type Selection } from '../selection';
import type { RecordList } from '../useRecordList';
import { isNumeric, useTableStyles } from './useTableStyles';

interface RecordTableHeadProps {
  list: RecordList;
  refs: string[];
  selection?: Selection;
  onSelect?: (next: Selection) => void;
}

/** Headings that sort, and the box that chooses the page. */
export const RecordTableHead = (props: RecordTableHeadProps) => {
  const { list, refs, selection, onSelect } = props;
  const classes = useTableStyles();
  const { t } = useText();
  const chosen = selection
    ? refs.filter(ref => isSelected(selection, ref))
    : [];
  const isWhole = refs.length > 0 && chosen.length === refs.length;
  return (
    <thead>
      <tr>
        {selection && onSelect && (
          <th
            scope="col"
            className={clsx(
              classes.cell,
              classes.headCell,
              classes.check,
              classes.headSticky,
            )}
          >
            <Checkbox
              size="small"
              color="primary"
              className={classes.checkBox}
              checked={isWhole}
              indeterminate={chosen.length > 0 && !isWhole}
              inputProps={{ 'aria-label': t('selection.page') }}
              onChange={(_, isOn) =>
                onSelect(withSelected(selection, refs, isOn, refs))
              }
            />
          </th>
        )}
        {list.columns.map((field, at) => (
          <HeadCell
            key={field}
            list={list}
            field={field}
            isFirst={at === 0}
            isAfterCheck={Boolean(onSelect)}
          />
        ))}
      </tr>
    </thead>
  );
};

const HeadCell = (props: {
  list: RecordList;
  field: string;
  isFirst: boolean;
  isAfterCheck: boolean;
}) => {
  const { list, field, isFirst, isAfterCheck } = props;
  const classes = useTableStyles();
  const text = useText();
  const { sort } = list.state;
  const isSorted = sort.field === field;
  const direction = isSorted && sort.descending ? 'desc' : 'asc';
  const label = text.field(list.noun, field);
  return (
    <th
      scope="col"
      aria-sort={sortState(isSorted, sort.descending)}
      className={clsx(classes.cell, classes.headCell, {
        [classes.number]: isNumeric(list.noun.fields[field]?.kind),
        [classes.first]: isFirst,
        [classes.afterCheck]: isFirst && isAfterCheck,
        [classes.headSticky]: isFirst,
      })}
    >
      {sortableFields(list.noun).includes(field) ? (
        <TableSortLabel
          active={isSorted}
          direction={direction}
          onClick={() =>
            list.change({
              sort: { field, descending: isSorted && !sort.descending },
            })
          }
        >
          {label}
        </TableSortLabel>
      ) : (
        label
      )}
    </th>
  );
};

function sortState(isSorted: boolean, descending: boolean) {
  if (!isSorted) return undefined;
  return descending ? 'descending' : 'ascending';
}
