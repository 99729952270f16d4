import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import {
  products,
  type Asset,
  type Installation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ChoiceFilter,
  ErrorPanel,
  FieldValue,
  PastSwitch,
  type PlainColumn,
  PlainTable,
  ReferenceLink,
  textColumn,
  useSearchFilters,
} from '../../records';
import { matchingSoftware, softwareFilters } from './matchingSoftware';
import { TechnicalPart } from './TechnicalPart';
import { useSoftware } from './useTechnical';

const useStyles = makeStyles(theme => ({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1.5),
  },
  search: { width: 300, maxWidth: '100%' },
}));

/** What is installed on the machine, and since when. */
export const SoftwareTab = ({ asset }: { asset: Asset }) => (
  <TechnicalPart asset={asset} Content={Software} />
);

/** As many are drawn at once; a server has thousands. */
const pageSize = 100;

const Software = ({ asset }: { asset: Asset }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [term, setTerm] = useState('');
  const [isPast, setIsPast] = useState(false);
  const { get, set } = useSearchFilters();
  const filter = softwareFilters.find(each => each === get('licensing'));
  const { value, error, reload } = useSoftware(asset, isPast);
  const found = useMemo(
    () => matchingSoftware(value ?? [], term, filter),
    [value, term, filter],
  );
  return (
    <Card heading={t('software.title')}>
      <div className={classes.tools}>
        <TextField
          className={classes.search}
          size="small"
          variant="outlined"
          type="search"
          value={term}
          onChange={event => setTerm(event.target.value)}
          placeholder={t('software.search')}
          inputProps={{ 'aria-label': t('software.search') }}
        />
        <ChoiceFilter
          id="software-licensing"
          label={t('assetLicences.filter')}
          values={softwareFilters}
          labelOf={each => t(`assetLicences.filters.${each}`)}
          value={filter}
          onChange={licensing => set({ licensing })}
        />
        <PastSwitch isOn={isPast} onChange={setIsPast} />
        {value && (
          <Typography variant="body2" role="status">
            {t('software.count', {
              count: found.length,
              total: formats.number(found.length),
            })}
          </Typography>
        )}
      </div>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={320} />}
      {value && found.length === 0 && (
        <Typography variant="body2">
          {t(value.length ? 'software.noMatch' : 'software.none')}
        </Typography>
      )}
      {found.length > 0 && <SoftwareList software={found} isPast={isPast} />}
    </Card>
  );
};

const SoftwareList = (props: { software: Installation[]; isPast: boolean }) => {
  const { software, isPast } = props;
  const { t } = useText();
  const [limit, setLimit] = useState(pageSize);
  const columns = useColumns(isPast);
  const more = Math.min(software.length - limit, 5 * pageSize);
  return (
    <>
      <PlainTable
        caption={t('software.title')}
        columns={columns}
        rows={software.slice(0, limit)}
        keyOf={keyOf}
        isGone={({ until }) => Boolean(until)}
      />
      {more > 0 && (
        <Button onClick={() => setLimit(limit + 5 * pageSize)}>
          {t('software.more', { count: more })}
        </Button>
      )}
    </>
  );
};

const keyOf = (each: Installation) =>
  [each.name, each.publisher, each.version, each.architecture, each.since].join(
    ' ',
  );

function useColumns(isPast: boolean): PlainColumn<Installation>[] {
  const { t } = useText();
  const formats = useFormats();
  const day = (given?: string) => given && formats.date(given);
  const columns: PlainColumn<Installation>[] = [
    textColumn('name', t('software.name'), ({ name }) => name),
    textColumn('version', t('software.version'), ({ version, architecture }) =>
      [version, architecture].filter(Boolean).join(' · '),
    ),
    textColumn('publisher', t('software.publisher'), each => each.publisher),
    {
      key: 'product',
      heading: t('assetLicences.product'),
      cell: ({ product }) =>
        product ? <ReferenceLink to="products" reference={product} /> : '–',
      isEmpty: ({ product }) => !product,
    },
    {
      key: 'licensing',
      heading: t('assetLicences.licensing'),
      cell: ({ licensing }) => (
        <FieldValue
          noun={products}
          field="licensing"
          value={licensing}
          empty={t('titles.states.unrecognised')}
        />
      ),
    },
    textColumn('installed', t('software.installedOn'), ({ installedOn }) =>
      day(installedOn),
    ),
    textColumn('since', t('technical.since'), ({ since }) => day(since)),
  ];
  return isPast
    ? [
        ...columns,
        textColumn('until', t('technical.until'), ({ until }) => day(until)),
      ]
    : columns;
}
