import Button from '@material-ui/core/Button';
import CheckCircle from '@material-ui/icons/CheckCircle';
import { makeStyles } from '@material-ui/core/styles';
import { findingKinds } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { useInventoryStatus } from '../useInventoryStatus';
import { FindingItem } from './FindingItem';
import { useFindings } from './useFindings';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(2, 0, 0),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
}));

/** `/parc/inventory/findings`: what happened, and what to do about it. */
export const FindingsPage = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const status = useInventoryStatus();
  const kind = get('kind');
  const { items, error, reload, loadMore, isLoading } = useFindings({ kind });
  return (
    <>
      {(kind || items?.length !== 0) && (
        <ChoiceFilter
          id="finding-kind"
          label={t('discovered.kind')}
          values={findingKinds}
          labelOf={value => t(`findings.kinds.${value}.name`)}
          value={kind}
          onChange={chosen => set({ kind: chosen })}
        />
      )}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && (
        <EmptyState
          icon={<CheckCircle fontSize="inherit" />}
          title={t('findings.none')}
          hint={t('findings.noneHint')}
        />
      )}
      <ul className={classes.list}>
        {items?.map(finding => (
          <li key={finding.id}>
            <FindingItem
              finding={finding}
              onDismissed={() => {
                reload();
                status.reload();
              }}
            />
          </li>
        ))}
      </ul>
      {loadMore && (
        <Button onClick={loadMore} disabled={isLoading}>
          {t('findings.more')}
        </Button>
      )}
    </>
  );
};
