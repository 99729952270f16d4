import { useParams, useSearchParams } from 'react-router-dom';
import Alert from '@material-ui/lab/Alert';
import { Link } from '@backstage/core-components';
import { useText } from '../../language';
import { ErrorPanel, RecordSkeleton } from '../../records';
import { AssetWork } from './AssetWork';
import { OutboxBar } from './outbox';
import { OrderRoute } from './OrderRoute';
import { useWork } from './useWork';
import { useWorkPaths } from './useWorkPaths';
import { useWorkStyles } from './useWorkStyles';

/** `/parc/maintenance/work/WO-1`, and with `?asset=LT-1` one of its assets. */
export const WorkPage = () => {
  const { ref = '' } = useParams();
  const [search] = useSearchParams();
  const classes = useWorkStyles();
  const { t } = useText();
  const paths = useWorkPaths();
  const { value, error, reload } = useWork(ref);
  const wanted = search.get('asset');
  const item = value?.items.find(({ asset }) => asset.ref === wanted);
  return (
    <div className={classes.page}>
      <p style={{ margin: 0 }}>
        <Link to={wanted ? paths.order(ref) : paths.today}>
          ← {wanted ? ref : t('work.title')}
        </Link>
      </p>
      <OutboxBar />
      {value?.isKept && <Alert severity="info">{t('work.kept')}</Alert>}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && wanted && !item && (
        <Alert severity="warning">
          {t('work.notInOrder', { asset: wanted, order: ref })}
        </Alert>
      )}
      {value &&
        (item ? (
          <AssetWork key={item.asset.id} work={value} item={item} />
        ) : (
          <OrderRoute work={value} />
        ))}
    </div>
  );
};
