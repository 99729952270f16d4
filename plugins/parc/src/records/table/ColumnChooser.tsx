import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import Popover from '@material-ui/core/Popover';
import ArrowDownward from '@material-ui/icons/ArrowDownward';
import ArrowUpward from '@material-ui/icons/ArrowUpward';
import ViewColumn from '@material-ui/icons/ViewColumn';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { RecordList } from '../useRecordList';
import { withColumnMoved, withColumnToggled } from './columns';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(1, 1, 1, 2),
    maxHeight: '60vh',
    overflow: 'auto',
    minWidth: 280,
  },
  item: { display: 'flex', alignItems: 'center' },
  label: { flexGrow: 1 },
  foot: {
    padding: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Which columns, in which order; remembered for its reader and part of the link. */
export const ColumnChooser = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const hidden = Object.keys(list.noun.fields).filter(
    field => !list.columns.includes(field),
  );
  return (
    <>
      <Button
        size="small"
        startIcon={<ViewColumn />}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('list.columns')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': t('list.columns') }}
      >
        <ul className={classes.list}>
          {[...list.columns, ...hidden].map(field => (
            <ColumnItem key={field} list={list} field={field} />
          ))}
        </ul>
        <div className={classes.foot}>
          <Button size="small" onClick={() => list.setColumns(undefined)}>
            {t('list.usualColumns')}
          </Button>
        </div>
      </Popover>
    </>
  );
};

const ColumnItem = ({ list, field }: { list: RecordList; field: string }) => {
  const classes = useStyles();
  const text = useText();
  const at = list.columns.indexOf(field);
  const label = text.field(list.noun, field);
  const isFixed = field === list.noun.refField;
  return (
    <li className={classes.item}>
      <FormControlLabel
        className={classes.label}
        disabled={isFixed}
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={at >= 0}
            onChange={() =>
              list.setColumns(withColumnToggled(list.columns, field))
            }
          />
        }
        label={label}
      />
      {at > 0 && (
        <>
          <IconButton
            size="small"
            disabled={at === 1}
            aria-label={text.t('list.columnUp', { column: label })}
            onClick={() =>
              list.setColumns(withColumnMoved(list.columns, field, -1))
            }
          >
            <ArrowUpward fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={at === list.columns.length - 1}
            aria-label={text.t('list.columnDown', { column: label })}
            onClick={() =>
              list.setColumns(withColumnMoved(list.columns, field, 1))
            }
          >
            <ArrowDownward fontSize="small" />
          </IconButton>
        </>
      )}
    </li>
  );
};
