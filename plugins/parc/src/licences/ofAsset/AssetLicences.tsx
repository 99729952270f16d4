import Typography from '@material-ui/core/Typography';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import {
  allocations,
  licences,
  type Allocation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  FieldValue,
  numberColumn,
  PlainTable,
  ReferenceLink,
  textColumn,
  useMayNoun,
  useToday,
  type PlainColumn,
} from '../../records';
import {
  useAllocationsToAsset,
  type AllocatedLicence,
} from './useAllocationsToAsset';

/** What is given out to an asset itself; nothing for who may not read it, or has nothing to do with it. */
export const AssetLicences = ({ asset }: { asset: Asset }) => {
  const mayRead = useMayNoun(allocations.plural, 'read');
  return mayRead ? <Licences asset={asset} /> : null;
};

const Licences = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const mayManage = useMayNoun(allocations.plural, 'create');
  const found = useAllocationsToAsset(asset, useToday());
  const columns = useColumns();
  const { value, error, reload } = found;
  if (!error && !value?.length && !(mayManage && value)) return null;
  return (
    <Card heading={t('assetLicences.title')}>
      <Typography variant="body2" gutterBottom>
        {t(value?.length === 0 ? 'assetLicences.none' : 'assetLicences.hint')}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {value && value.length > 0 && (
        <PlainTable
          caption={t('assetLicences.title')}
          columns={columns}
          rows={value}
          keyOf={({ allocation }) => allocation.id}
        />
      )}
    </Card>
  );
};

function useColumns(): PlainColumn<AllocatedLicence>[] {
  const text = useText();
  const formats = useFormats();
  const heading = (name: keyof Allocation & string) =>
    text.field(allocations, name);
  return [
    {
      key: 'licence',
      heading: heading('licence'),
      cell: ({ allocation }) => (
        <ReferenceLink to="licences" reference={allocation.licence} />
      ),
    },
    {
      key: 'product',
      heading: text.field(licences, 'product'),
      cell: ({ licence }) => (
        <FieldValue
          noun={licences}
          field="product"
          value={licence?.product}
          empty="–"
        />
      ),
      isEmpty: ({ licence }) => !licence?.product,
    },
    textColumn(
      'type',
      text.field(licences, 'type'),
      ({ licence }) =>
        licence?.type && text.choice(licences, 'type', licence.type),
    ),
    numberColumn('quantity', heading('quantity'), ({ allocation }) =>
      formats.number(allocation.quantity),
    ),
    textColumn('since', heading('since'), ({ allocation }) =>
      formats.date(allocation.since),
    ),
    {
      key: 'number',
      heading: heading('number'),
      cell: ({ allocation }) => (
        <ReferenceLink
          to="allocations"
          reference={{ ...allocation, name: allocation.number }}
        />
      ),
    },
  ];
}
