import { useState } from 'react';
import Paper from '@material-ui/core/Paper';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { workOrders, type Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { PageTitle, RecordCreateForm } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AssetsPicker } from './AssetsPicker';

/** `/parc/maintenance/orders/new?asset=LT-1&asset=LT-2`: corrective work, on which assets and what. */
export const OrderCreatePage = () => {
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const alertApi = useApi(alertApiRef);
  const [search] = useSearchParams();
  const [assets, setAssets] = useState<Reference[]>(() =>
    search.getAll('asset').map(ref => ({ id: ref, ref, name: ref })),
  );
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = isChecked && assets.length === 0;
  return (
    <>
      <PageTitle title={text.noun(workOrders, 'new')} />
      <Paper variant="outlined" style={{ padding: 16, marginBottom: 16 }}>
        <AssetsPicker
          value={assets}
          onChange={setAssets}
          error={isMissing ? text.t('orders.noAssets') : undefined}
        />
      </Paper>
      <RecordCreateForm
        noun={workOrders}
        initial={{ priority: 'normal' }}
        besides={{ assets: assets.map(({ ref }) => ref) }}
        check={() => {
          setIsChecked(true);
          return assets.length > 0;
        }}
        onSaved={({ ref, warnings }) => {
          alertApi.post({
            message: text.t('record.created', { ref }),
            severity: 'success',
            display: 'transient',
          });
          navigate(paths.record('work-orders', ref), { state: { warnings } });
        }}
        onCancel={() => navigate(paths.list('work-orders'))}
      />
    </>
  );
};
