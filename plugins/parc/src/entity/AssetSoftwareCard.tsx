import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import {
  products,
  type Asset,
  type Installation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  Card,
  ErrorPanel,
  PlainTable,
  ReferenceLink,
  textColumn,
  useMayNoun,
  type PlainColumn,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { useAssetOfEntity } from './useRecordOfEntity';
import { useLicensedSoftware } from './useSoftwareOf';

/** On the page of an asset: the software on it that needs a licence; all of its software is one click away. */
export const AssetSoftwareCard = () => {
  const { value } = useAssetOfEntity();
  const mayRead = useMayNoun(products.plural, 'read');
  return value?.asset && mayRead ? <SoftwareOf asset={value.asset} /> : null;
};

const SoftwareOf = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const columns = useColumns();
  const { value, error, reload } = useLicensedSoftware(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return null;
  return (
    <Card heading={t('entity.software')}>
      {value.length === 0 ? (
        <Typography variant="body2">{t('entity.none.software')}</Typography>
      ) : (
        <PlainTable
          caption={t('entity.software')}
          columns={columns}
          rows={value}
          keyOf={({ name, version, architecture }) =>
            [name, version, architecture].join(' ')
          }
        />
      )}
      <LinkButton
        to={`${paths.record('assets', asset.ref)}?tab=software`}
        color="primary"
        style={{ marginLeft: -8 }}
      >
        {t('entity.allSoftware')}
      </LinkButton>
    </Card>
  );
};

function useColumns(): PlainColumn<Installation>[] {
  const { t } = useText();
  const formats = useFormats();
  return [
    {
      key: 'product',
      heading: t('nouns.product.one'),
      cell: ({ product, name }) =>
        product ? <ReferenceLink to="products" reference={product} /> : name,
    },
    textColumn('version', t('software.version'), ({ version }) => version),
    textColumn('since', t('technical.since'), ({ since }) =>
      formats.date(since),
    ),
  ];
}
