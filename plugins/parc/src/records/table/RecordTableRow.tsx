import clsx from 'clsx';
import { memo } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import { Link } from '@backstage/core-components';
import type { Row } from '@tanstack/react-table';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { FieldValue } from '../FieldValue';
import { isSelected, withSelected, type Selection } from '../selection';
import { valueInList } from '../titleInList';
import { isNumeric, useTableStyles } from './useTableStyles';

interface RecordTableRowProps {
  noun: Noun;
  row: Row<AnyRecord>;
  page: AnyRecord[];
  selection?: Selection;
  onSelect?: (next: Selection) => void;
  linkTo(record: AnyRecord): string;
}

/** One record: a box to choose it, its reference as the link to its page, and its other columns. */
export const RecordTableRow = memo((props: RecordTableRowProps) => {
  const { noun, row, page, selection, onSelect, linkTo } = props;
  const classes = useTableStyles();
  const text = useText();
  const record = row.original;
  const isChosen = selection ? isSelected(selection, record.ref) : false;
  return (
    <tr className={clsx(classes.row, { [classes.chosen]: isChosen })}>
      {selection && onSelect && (
        <td className={clsx(classes.cell, classes.check)}>
          <Checkbox
            size="small"
            color="primary"
            className={classes.checkBox}
            checked={isChosen}
            inputProps={{
              'aria-label': text.t('selection.one', { ref: record.ref }),
            }}
            onChange={(_, isOn) =>
              onSelect(
                withSelected(
                  selection,
                  [record.ref],
                  isOn,
                  page.map(each => each.ref),
                ),
              )
            }
          />
        </td>
      )}
      {row.getVisibleCells().map((cell, at) =>
        at === 0 ? (
          <th
            key={cell.id}
            scope="row"
            className={clsx(classes.cell, classes.first, {
              [classes.afterCheck]: Boolean(onSelect),
            })}
          >
            <Link to={linkTo(record)}>{record.ref}</Link>
          </th>
        ) : (
          <td
            key={cell.id}
            className={clsx(classes.cell, {
              [classes.number]: isNumeric(noun.fields[cell.column.id]?.kind),
            })}
          >
            <FieldValue
              noun={noun}
              field={cell.column.id}
              value={valueInList(noun, record, cell.column.id, text)}
            />
          </td>
        ),
      )}
    </tr>
  );
});
