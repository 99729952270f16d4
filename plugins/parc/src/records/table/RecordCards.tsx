import type { ReactNode } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { FieldValue } from '../FieldValue';
import { isSelected, withSelected } from '../selection';
import { valueInList } from '../titleInList';
import { Paging } from './Paging';
import type { RecordTableProps } from './RecordTable';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: { padding: theme.spacing(1.5), marginBottom: theme.spacing(1) },
  head: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: 600,
  },
  checkBox: { margin: theme.spacing(-1, 0, -1, -1) },
  fields: {
    display: 'grid',
    // What is longer than this breaks, so that values keep their room.
    gridTemplateColumns: 'fit-content(8em) 1fr',
    gap: theme.spacing(0.25, 1.5),
    margin: theme.spacing(1, 0, 0),
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

/** A noun's records on a phone: one card each, empty fields left out. */
export const RecordCards = (props: RecordTableProps) => {
  const classes = useStyles();
  const records = props.list.answer?.items;
  if (!records) {
    return <Skeleton variant="rect" height={480} animation="wave" />;
  }
  return (
    <>
      <ul className={classes.list} aria-busy={props.list.isLoading}>
        {records.map(record => (
          <li key={record.ref}>
            <RecordCard {...props} record={record} />
          </li>
        ))}
      </ul>
      <Paging list={props.list} />
    </>
  );
};

const RecordCard = (props: RecordTableProps & { record: AnyRecord }) => {
  const { list, selection, onSelect, record } = props;
  const classes = useStyles();
  const { t } = useText();
  const page = list.answer?.items.map(each => each.ref) ?? [];
  const others = list.columns.slice(1);
  const hasStatus = others.includes('status');
  return (
    <Paper variant="outlined" className={classes.card}>
      <div className={classes.head}>
        {selection && onSelect && (
          <Checkbox
            color="primary"
            className={classes.checkBox}
            checked={isSelected(selection, record.ref)}
            inputProps={{
              'aria-label': t('selection.one', { ref: record.ref }),
            }}
            onChange={(_, isOn) =>
              onSelect(withSelected(selection, [record.ref], isOn, page))
            }
          />
        )}
        <span className={classes.title}>
          <Link to={props.linkTo(record)}>{record.ref}</Link>
        </span>
        {hasStatus && (
          <FieldValue noun={list.noun} field="status" value={record.status} />
        )}
      </div>
      <CardFields
        noun={list.noun}
        fields={others.filter(each => each !== 'status')}
        record={record}
      />
    </Paper>
  );
};

const CardFields = (props: {
  noun: Noun;
  fields: string[];
  record: AnyRecord;
}) => {
  const classes = useStyles();
  const text = useText();
  const filled = props.fields.filter(each => props.record[each] !== undefined);
  return (
    <dl className={classes.fields}>
      {filled.map(field => (
        <FieldRow key={field} label={text.field(props.noun, field)}>
          <FieldValue
            noun={props.noun}
            field={field}
            value={valueInList(props.noun, props.record, field, text)}
          />
        </FieldRow>
      ))}
    </dl>
  );
};

const FieldRow = (props: { label: string; children: ReactNode }) => (
  <>
    <dt>{props.label}</dt>
    <dd>{props.children}</dd>
  </>
);
