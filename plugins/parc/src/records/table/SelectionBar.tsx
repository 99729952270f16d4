import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { noSelection, type Selection } from '../selection';
import type { RecordList } from '../useRecordList';
import { countText } from '../countText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(0.75, 1.5),
    marginBottom: theme.spacing(1),
    borderColor: theme.palette.primary.main,
  },
  count: { fontWeight: 600 },
  gap: { flexGrow: 1 },
}));

/** What is chosen, the step from the page to all that match, and what can be done with it. */
export const SelectionBar = (props: {
  list: RecordList;
  selection: Selection;
  onSelect(next: Selection): void;
  children: ReactNode;
}) => {
  const { list, selection, onSelect } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const total = countText(formats, list.answer);
  const page = list.answer?.items ?? [];
  const isWholePage =
    !selection.all &&
    page.length > 0 &&
    page.every(each => selection.refs.includes(each.ref));
  const canTakeAll =
    isWholePage && (list.answer?.totalItems ?? 0) > page.length;
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      role="region"
      aria-label={t('selection.bar')}
    >
      <span className={classes.count} aria-live="polite">
        {selection.all
          ? t('selection.allChosen', { total })
          : t('selection.chosen', { count: selection.refs.length })}
      </span>
      {canTakeAll && (
        <Button
          size="small"
          color="primary"
          onClick={() => onSelect({ all: true })}
        >
          {t('selection.takeAll', { total })}
        </Button>
      )}
      <span className={classes.gap} />
      {props.children}
      <Button size="small" onClick={() => onSelect(noSelection)}>
        {t('selection.clear')}
      </Button>
    </Paper>
  );
};
