import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  products,
  type AnyRecord,
  type SoftwareTitle,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  InnerList,
  numberColumn,
  PlainTable,
  RecordSections,
  textColumn,
  useInnerList,
  useRecordPageStyles,
  type PlainColumn,
} from '../../records';
import { useTitlesOf } from './useProductParts';

/** A product's fields, what belongs to it as a suite, and by which names agents report it. */
export const ProductOverview = ({ product }: { product: AnyRecord }) => {
  const classes = useRecordPageStyles();
  return (
    <div className={classes.columns}>
      <RecordSections noun={products} record={product} />
      <SuiteMembers product={product} />
      <Titles product={product} />
    </div>
  );
};

/** Nothing for what is no suite, as most are not. */
const SuiteMembers = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const list = useInnerList(products, { suite: product.ref }, [
    'code',
    'name',
    'machines',
  ]);
  if (!list.answer?.items.length) return null;
  return (
    <Card heading={t('productPage.members')}>
      <Typography variant="body2" gutterBottom>
        {t('productPage.membersHint')}
      </Typography>
      <InnerList list={list} />
    </Card>
  );
};

const Titles = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const formats = useFormats();
  const { items, error, reload, loadMore } = useTitlesOf(product);
  const columns: PlainColumn<SoftwareTitle>[] = [
    textColumn('name', t('titles.name'), ({ name }) => name),
    textColumn('publisher', t('titles.publisher'), each => each.publisher),
    numberColumn('installed', t('titles.installed'), ({ installed }) =>
      formats.number(installed),
    ),
  ];
  return (
    <Card heading={t('productPage.titles')}>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {items?.length === 0 && (
        <Typography variant="body2">{t('productPage.noTitles')}</Typography>
      )}
      {items && items.length > 0 && (
        <PlainTable
          caption={t('productPage.titles')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
      {loadMore && <Button onClick={loadMore}>{t('titles.more')}</Button>}
    </Card>
  );
};
