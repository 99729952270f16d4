import { useParams } from 'react-router-dom';
import { products, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  Breadcrumbs,
  Card,
  ErrorPanel,
  FieldValue,
  HistoryList,
  PageTabs,
  RecordHead,
  RecordSkeleton,
  useLiveRecord,
  useMayNoun,
  type PageTab,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { GrowthTab } from './GrowthTab';
import { ForbiddenNotice } from './ForbiddenNotice';
import { LicencesOfProduct } from './LicencesOfProduct';
import { MachinesTab } from './MachinesTab';
import { PositionsOfProduct } from './PositionsOfProduct';
import { ProductOverview } from './ProductOverview';
import { ReleasesTab } from './ReleasesTab';

/** `/parc/software/products/:ref`: one product, where it is installed and what is owned of it. */
export const ProductPage = () => {
  const { ref = '' } = useParams();
  const { t } = useText();
  const paths = useParcPaths();
  const { value: product, error, reload } = useLiveRecord(products, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!product) return <RecordSkeleton />;
  return (
    <>
      <Breadcrumbs
        way={[
          { label: t('tabs.software'), to: paths.software() },
          ...(product.publisher
            ? [
                {
                  label: String(product.publisher),
                  to: `${paths.software()}?publisher=${encodeURIComponent(
                    String(product.publisher),
                  )}`,
                },
              ]
            : []),
        ]}
      />
      <RecordHead
        noun={products}
        record={product}
        beside={
          <FieldValue
            noun={products}
            field="licensing"
            value={product.licensing}
          />
        }
      />
      <ForbiddenNotice product={product} />
      <ProductTabs product={product} />
    </>
  );
};

const ProductTabs = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const mayReadLicences = useMayNoun('licences', 'read');
  const tab = (name: string, content: PageTab['content']): PageTab => ({
    name,
    label: t(`productPage.tab.${name}`),
    content,
  });
  return (
    <PageTabs
      id="product"
      label={t('productPage.tabs')}
      tabs={[
        tab('overview', <ProductOverview product={product} />),
        tab('releases', <ReleasesTab product={product} />),
        tab('machines', <MachinesTab product={product} />),
        tab('growth', <GrowthTab product={product} />),
        ...(mayReadLicences
          ? [tab('licences', <LicencesOfProduct product={product} />)]
          : []),
        tab('positions', <PositionsOfProduct product={product} />),
        tab(
          'history',
          <Card heading={t('record.history')}>
            <HistoryList
              noun={products}
              id={product.id}
              version={product.version}
            />
          </Card>,
        ),
      ]}
    />
  );
};
