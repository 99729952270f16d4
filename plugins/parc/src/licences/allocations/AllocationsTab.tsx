import { useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  allocations,
  type Allocation,
  type Licence,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  countText,
  EmptyState,
  ErrorPanel,
  Paging,
  PastSwitch,
  RecordSkeleton,
  SearchField,
  useInnerList,
  type RecordList,
} from '../../records';
import { AllocatedCard } from '../AllocatedCard';
import type { LicencePartProps } from '../LicencePage';
import { useLicenceAbilities } from '../useLicenceAbilities';
import { AllocationTable } from './AllocationTable';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(2, 0, 1),
  },
}));

/** What the table needs of each, whatever its columns. */
const fields = [
  'number',
  'assignee',
  'asset',
  'quantity',
  'since',
  'lockedUntil',
  'until',
  'managedBy',
];

/** Who has a licence, page by page: ten thousand seats are a list like any other. */
export const AllocationsTab = (props: LicencePartProps) => {
  const { licence, onChanged } = props;
  const [isWithPast, setIsWithPast] = useState(false);
  const { mayAllocate } = useLicenceAbilities(licence.id);
  const current = { until: { $exists: false } };
  const list = useInnerList(
    allocations,
    { $all: [{ licence: licence.ref }, ...(isWithPast ? [] : [current])] },
    fields,
  );
  useFollowAllocated(licence, list);
  const reload = () => {
    list.reload();
    onChanged();
  };
  const rows = list.answer?.items as Allocation[] | undefined;
  return (
    <>
      <AllocatedCard licence={licence} />
      <Head list={list} isWithPast={isWithPast} onPast={setIsWithPast} />
      {list.error && <ErrorPanel error={list.error} onRetry={list.reload} />}
      {!rows && !list.error && <RecordSkeleton />}
      {rows?.length === 0 && (
        <NoAllocations isNarrowed={list.state.text !== ''} />
      )}
      {rows && rows.length > 0 && (
        <>
          <AllocationTable
            rows={rows}
            isBusy={list.isLoading}
            isWithPast={isWithPast}
            mayChange={mayAllocate}
            onChanged={reload}
          />
          <Paging list={list} />
        </>
      )}
    </>
  );
};

const Head = (props: {
  list: RecordList;
  isWithPast: boolean;
  onPast(isOn: boolean): void;
}) => {
  const { list } = props;
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.head}>
      <SearchField list={list} />
      <PastSwitch isOn={props.isWithPast} onChange={props.onPast} />
      <Typography variant="body2" role="status">
        {list.answer &&
          text.noun(allocations, 'count', {
            count: list.answer.totalItems ?? 0,
            total: countText(formats, list.answer),
          })}
      </Typography>
    </div>
  );
};

/** What is given out by the button above the tabs, or by others, raises the licence's own count: the list follows it. */
function useFollowAllocated(
  { allocated }: Licence,
  { reload }: RecordList,
): void {
  const shown = useRef(allocated);
  useEffect(() => {
    if (shown.current === allocated) return;
    shown.current = allocated;
    reload();
  }, [allocated, reload]);
}

const NoAllocations = ({ isNarrowed }: { isNarrowed: boolean }) => {
  const text = useText();
  return isNarrowed ? (
    <EmptyState title={text.t('list.noMatch')} />
  ) : (
    <EmptyState
      title={text.noun(allocations, 'empty')}
      hint={text.noun(allocations, 'emptyHint')}
    />
  );
};
