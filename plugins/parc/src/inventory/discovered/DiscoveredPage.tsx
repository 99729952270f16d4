import Button from '@material-ui/core/Button';
import DevicesOther from '@material-ui/icons/DevicesOther';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { agentStates } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressSearch,
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { useInventoryStatus } from '../useInventoryStatus';
import { MachineTable } from './MachineTable';
import { useMachines } from './useMachines';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

const usual = 'discovered';
/** In the address: all of them, since nothing means the usual ones. */
const all = 'all';

/** `/parc/inventory/discovered`: machines that wait for a decision; and the others, to decide otherwise. */
export const DiscoveredPage = () => {
  const { get } = useSearchFilters();
  const status = useInventoryStatus();
  const state = get('state') ?? usual;
  const q = get('q');
  const machines = useMachines({ state: state === all ? undefined : state, q });
  const { items, error, reload, loadMore, isLoading } = machines;
  const { t } = useText();
  return (
    <>
      <Filters />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && <NoMachines isUsual={state === usual && !q} />}
      {items && items.length > 0 && (
        <MachineTable
          machines={items}
          isBusy={isLoading}
          onChanged={() => {
            reload();
            status.reload();
          }}
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

const Filters = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.filters}>
      <ChoiceFilter
        id="machine-state"
        label={t('discovered.state')}
        values={[...agentStates.filter(each => each !== usual), all]}
        labelOf={value =>
          value === all
            ? t('messages.any')
            : t(`inventory.agentStates.${value}`)
        }
        anyLabel={t(`inventory.agentStates.${usual}`)}
        value={get('state')}
        onChange={state => set({ state })}
      />
      <AddressSearch label={t('discovered.search')} />
    </div>
  );
};

const NoMachines = ({ isUsual }: { isUsual: boolean }) => {
  const { t } = useText();
  const paths = useParcPaths();
  if (!isUsual) return <EmptyState title={t('discovered.noneOfState')} />;
  return (
    <EmptyState
      icon={<DevicesOther fontSize="inherit" />}
      title={t('discovered.none')}
      hint={t('discovered.noneHint')}
    >
      <LinkButton to={paths.inventory('rules')} variant="outlined">
        {t('inventory.part.rules')}
      </LinkButton>
    </EmptyState>
  );
};
