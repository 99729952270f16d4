import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  assets,
  products,
  type UnusedInstallation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  type PlainColumn,
} from '../../records';
import { SavingsLine } from './SavingsLine';
import { useSavingText } from './useSavingText';
import { useUnusedInstallations } from './useReclaim';

/** Software that is on machines and was not used for a while. Who removes it, and how, is no matter of Parc's. */
export const ReclaimInstallations = () => {
  const { t } = useText();
  const columns = useUnusedColumns();
  const { items, summary, error, reload, loadMore, isLoading } =
    useUnusedInstallations();
  return (
    <>
      <SavingsLine countKey="reclaim.unusedCount" summary={summary} />
      <Typography variant="body2" paragraph>
        {t('reclaim.unusedHint')}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && (
        <EmptyState
          title={t('reclaim.noneUnused')}
          hint={t('reclaim.noneUnusedHint')}
        />
      )}
      {items && items.length > 0 && (
        <PlainTable
          caption={t('reclaim.tab.installations')}
          columns={columns}
          rows={items}
          keyOf={({ asset, product }) => `${asset.id} ${product.id}`}
          isBusy={isLoading}
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

function useUnusedColumns(): PlainColumn<UnusedInstallation>[] {
  const text = useText();
  const formats = useFormats();
  const savingText = useSavingText();
  return [
    {
      key: 'product',
      heading: text.noun(products, 'one'),
      cell: ({ product }) => (
        <ReferenceLink to={products.plural} reference={product} />
      ),
    },
    {
      key: 'asset',
      heading: text.noun(assets, 'one'),
      cell: ({ asset }) => (
        <ReferenceLink to={assets.plural} reference={asset} />
      ),
    },
    {
      key: 'lastUsed',
      heading: text.t('reclaim.lastUse'),
      cell: ({ lastUsed }) => formats.date(lastUsed),
    },
    {
      key: 'saving',
      heading: text.t('reclaim.saving'),
      isNumeric: true,
      cell: savingText,
      isEmpty: ({ saving }) => !saving,
    },
  ];
}
