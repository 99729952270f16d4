import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import {
  products,
  type SoftwareInstallation,
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
import { useSoftwareOn } from './useSoftwareOf';

/** On the page of an asset: the products that are installed on it; all of its software is one click away. */
export const AssetSoftwareCard = () => {
  const { value } = useAssetOfEntity();
  const mayRead = useMayNoun(products.plural, 'read');
  return value?.asset && mayRead ? (
    <SoftwareOf asset={value.asset.ref} />
  ) : null;
};

const SoftwareOf = ({ asset }: { asset: string }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const columns = useColumns();
  const { value, error, reload } = useSoftwareOn(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return null;
  const known = value.filter(({ product }) => product);
  return (
    <Card heading={t('entity.software')}>
      {known.length === 0 ? (
        <Typography variant="body2">{t('entity.none.software')}</Typography>
      ) : (
        <PlainTable
          caption={t('entity.software')}
          columns={columns}
          rows={known}
          keyOf={({ name, version, architecture }) =>
            [name, version, architecture].join(' ')
          }
        />
      )}
      {value.length > 0 && (
        <LinkButton
          to={`${paths.record('assets', asset)}?tab=software`}
          color="primary"
          style={{ marginLeft: -8 }}
        >
          {t('entity.allSoftware')}
        </LinkButton>
      )}
    </Card>
  );
};

function useColumns(): PlainColumn<SoftwareInstallation>[] {
  const { t } = useText();
  const formats = useFormats();
  return [
    {
      key: 'product',
      heading: t('nouns.product.one'),
      cell: ({ product, name }) =>
        product ? <ReferenceLink to="products" reference={product} /> : name,
    },
    textColumn('release', t('fields.licence.release'), ({ edition, release }) =>
      [edition, release].filter(Boolean).join(' '),
    ),
    textColumn('version', t('software.version'), ({ version }) => version),
    textColumn('since', t('technical.since'), ({ since }) =>
      formats.date(since),
    ),
  ];
}
