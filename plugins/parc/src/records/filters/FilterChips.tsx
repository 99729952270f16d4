import { Fragment } from 'react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { withFilter } from '../listState';
import type { RecordList } from '../useRecordList';
import { FilterValueName } from './FilterValueName';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    marginBottom: theme.spacing(1),
  },
  chip: { margin: 0, maxWidth: '100%' },
}));

/** What narrows the list, each with a way to take it off. Nothing when nothing does. */
export const FilterChips = ({ list }: { list: RecordList }) => {
  const classes = useStyles();
  const { t } = useText();
  const { state, change } = list;
  const active = Object.entries(state.filters);
  if (!active.length && !state.text && !state.isDeleted) return null;
  return (
    <div className={classes.root}>
      {state.isDeleted && (
        <Chip
          size="small"
          className={classes.chip}
          label={t('filters.deleted')}
          onDelete={() => change({ isDeleted: false })}
        />
      )}
      {state.text && (
        <Chip
          size="small"
          className={classes.chip}
          label={t('filters.text', { text: state.text })}
          onDelete={() => change({ text: '' })}
        />
      )}
      {active.map(([field, values]) => (
        <FieldChip key={field} list={list} field={field} values={values} />
      ))}
      <Button
        size="small"
        onClick={() => change({ filters: {}, text: '', isDeleted: false })}
      >
        {t('filters.clear')}
      </Button>
    </div>
  );
};

const FieldChip = (props: {
  list: RecordList;
  field: string;
  values: readonly string[];
}) => {
  const { list, field, values } = props;
  const classes = useStyles();
  const text = useText();
  return (
    <Chip
      size="small"
      className={classes.chip}
      label={
        <>
          {text.t('filters.chip', { field: text.field(list.noun, field) })}{' '}
          {values.map((value, at) => (
            <Fragment key={value}>
              {at > 0 && ', '}
              <FilterValueName noun={list.noun} field={field} value={value} />
            </Fragment>
          ))}
        </>
      }
      onDelete={() =>
        list.change({ filters: withFilter(list.state, field, []).filters })
      }
    />
  );
};
