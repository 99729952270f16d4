import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Undo from '@material-ui/icons/Undo';
import { makeStyles } from '@material-ui/core/styles';
import {
  allocations,
  reclaimCauses,
  type BulkAnswer,
  type ReclaimItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ActionButton,
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  useMayNoun,
  useSearchFilters,
} from '../../records';
import { ReclaimDialog } from './ReclaimDialog';
import { ReclaimResult } from './ReclaimResult';
import { ReclaimTable } from './ReclaimTable';
import { SavingsLine } from './SavingsLine';
import { useReclaimable, type Reclaimable } from './useReclaim';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  gap: { flexGrow: 1 },
}));

/** What is given out and not needed any more, and the money that taking it back saves. */
export const ReclaimAllocations = () => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const found = useReclaimable({
    cause: get('cause'),
    licence: get('licence'),
  });
  const mayManage = useMayNoun(allocations.plural, 'update');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { items, error, reload, loadMore, isLoading } = found;
  return (
    <>
      <Head
        found={found}
        chosen={chosen}
        mayManage={mayManage}
        onDone={() => {
          setChosen([]);
          reload();
        }}
      />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && (
        <EmptyState
          icon={<Undo fontSize="inherit" />}
          title={t('reclaim.none')}
          hint={t('reclaim.noneHint')}
        />
      )}
      {items && items.length > 0 && (
        <ReclaimTable
          items={items}
          isBusy={isLoading}
          chosen={chosen}
          onChoose={mayManage ? setChosen : undefined}
        />
      )}
      {loadMore && (
        <Button onClick={loadMore} disabled={isLoading}>
          {t('discovered.more')}
        </Button>
      )}
    </>
  );
};

const Head = (props: {
  found: Reclaimable<ReclaimItem>;
  chosen: readonly string[];
  mayManage: boolean;
  onDone(): void;
}) => {
  const { found, chosen, onDone } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { get, set } = useSearchFilters();
  const [isAsking, setIsAsking] = useState(false);
  const [result, setResult] = useState<BulkAnswer>();
  return (
    <div className={classes.head}>
      <ChoiceFilter
        id="reclaim-cause"
        label={t('reclaim.cause')}
        values={reclaimCauses}
        labelOf={cause => t(`reclaim.causes.${cause}`)}
        value={get('cause')}
        onChange={cause => set({ cause })}
      />
      <SavingsLine countKey="reclaim.count" summary={found.summary} />
      <span className={classes.gap} />
      {props.mayManage && (
        <ActionButton
          isMain
          label={
            chosen.length
              ? t('reclaim.take', {
                  count: chosen.length,
                  total: formats.number(chosen.length),
                })
              : t('licences.end')
          }
          whyNot={chosen.length ? undefined : t('reclaim.chooseFirst')}
          onClick={() => setIsAsking(true)}
        />
      )}
      {isAsking && (
        <ReclaimDialog
          refs={[...chosen]}
          onDone={answer => {
            setIsAsking(false);
            setResult(answer);
            onDone();
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
      {result && (
        <ReclaimResult answer={result} onClose={() => setResult(undefined)} />
      )}
    </div>
  );
};
