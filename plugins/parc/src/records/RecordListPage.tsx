import type { ReactNode } from 'react';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import Switch from '@material-ui/core/Switch';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';
import { EmptyState } from './EmptyState';
import { ErrorPanel } from './ErrorPanel';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './filters';
import { ImportButton } from './ImportButton';
import { PageTitle } from './PageTitle';
import { ColumnChooser, RecordCards, RecordTable, SelectionBar } from './table';
import type { Selection } from './selection';
import { TotalsLine } from './TotalsLine';
import { ViewsMenu } from './views';
import { deletedLink } from './useRecord';
import type { RecordList } from './useRecordList';

const useStyles = makeStyles(theme => ({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(0.5),
  },
  gap: { flexGrow: 1 },
}));

export interface RecordListPageProps {
  list: RecordList;
  mainFilters: readonly string[];
  /** Between the title and the filters. */
  head?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  selection?: Selection;
  onSelect?: (next: Selection) => void;
  /** What can be done with the chosen records. */
  selectionActions?: ReactNode;
  /** Shown when the register has no such record at all. */
  emptyAction?: ReactNode;
  /** Offers the deleted records. */
  canSeeDeleted?: boolean;
}

/** A list of any noun: title, filters, totals, table or cards, paging. */
export const RecordListPage = (props: RecordListPageProps) => {
  const { list, selection, onSelect } = props;
  const text = useText();
  const isChosen = selection && (selection.all || selection.refs.length > 0);
  return (
    <>
      <PageTitle title={text.noun(list.noun, 'many')}>
        <ImportButton noun={list.noun} />
        {props.actions}
      </PageTitle>
      {props.head}
      <FilterBar list={list} mainFilters={props.mainFilters} />
      <ListTools list={list} canSeeDeleted={props.canSeeDeleted} />
      {isChosen && onSelect && (
        <SelectionBar list={list} selection={selection} onSelect={onSelect}>
          {props.selectionActions}
        </SelectionBar>
      )}
      <ListBody {...props} />
    </>
  );
};

const ListTools = (props: { list: RecordList; canSeeDeleted?: boolean }) => {
  const { list, canSeeDeleted } = props;
  const classes = useStyles();
  const { t } = useText();
  return (
    <div className={classes.tools}>
      <TotalsLine list={list} />
      <span className={classes.gap} />
      {canSeeDeleted && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              color="primary"
              checked={list.state.isDeleted}
              onChange={(_, isDeleted) => list.change({ isDeleted })}
            />
          }
          label={
            <Typography variant="body2" component="span">
              {t('list.deleted')}
            </Typography>
          }
        />
      )}
      <ViewsMenu list={list} />
      <ColumnChooser list={list} />
      <ExportMenu list={list} />
    </div>
  );
};

const ListBody = (props: RecordListPageProps) => {
  const { list, selection, onSelect } = props;
  const paths = useParcPaths();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  if (list.error)
    return <ErrorPanel error={list.error} onRetry={list.reload} />;
  if (list.answer?.items.length === 0) return <NothingFound {...props} />;
  const table = {
    list,
    selection,
    onSelect,
    linkTo: (record: AnyRecord) => {
      const path = paths.record(list.noun.plural, record.ref);
      return list.state.isDeleted ? deletedLink(path, record.id) : path;
    },
  };
  return isPhone ? <RecordCards {...table} /> : <RecordTable {...table} />;
};

const NothingFound = ({ list, emptyAction }: RecordListPageProps) => {
  const text = useText();
  const { filters, text: typed, isDeleted } = list.state;
  const isNarrowed =
    Object.keys(filters).length > 0 || typed !== '' || isDeleted;
  return isNarrowed ? (
    <EmptyState
      title={text.t('list.noMatch')}
      hint={text.t('list.noMatchHint')}
    >
      <Button
        variant="outlined"
        onClick={() => list.change({ filters: {}, text: '', isDeleted: false })}
      >
        {text.t('filters.clear')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState
      title={text.noun(list.noun, 'empty')}
      hint={text.noun(list.noun, 'emptyHint')}
    >
      {emptyAction}
    </EmptyState>
  );
};
