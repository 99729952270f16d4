import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  type AnyRecord,
  type SoftwareInstallation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  AddressSearch,
  Ago,
  ChoiceFilter,
  EmptyState,
  EntityLink,
  ErrorPanel,
  FieldValue,
  PastSwitch,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  textColumn,
  useSearchFilters,
  type PlainColumn,
} from '../../records';
import { releaseName } from './releaseName';
import { useInstallations, useReleases } from './useProductParts';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** Where the product is installed, as far as the reader may see the machines. */
export const MachinesTab = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const isPast = get('past') === 'true';
  const release = get('release');
  const columns = useColumns(isPast);
  const installations = useInstallations(product, {
    release: release ? Number(release) : undefined,
    past: isPast || undefined,
    q: get('q'),
  });
  const { items, error, reload, loadMore, isLoading } = installations;
  return (
    <>
      <Filters product={product} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && (
        <EmptyState
          title={t('productPage.noMachines')}
          hint={t('productPage.noMachinesHint')}
        />
      )}
      {items && items.length > 0 && (
        <PlainTable
          caption={t('productPage.tab.machines')}
          columns={columns}
          rows={items}
          keyOf={keyOf}
          isGone={({ until }) => Boolean(until)}
          isBusy={isLoading}
        />
      )}
      {loadMore && (
        <Button onClick={loadMore} disabled={isLoading}>
          {t('productPage.moreMachines')}
        </Button>
      )}
    </>
  );
};

const Filters = ({ product }: { product: AnyRecord }) => {
  const classes = useStyles();
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const { value: releases = [] } = useReleases(product);
  const nameOf = (id: string) => {
    const release = releases.find(each => String(each.id) === id);
    return (release && releaseName(release)) ?? t('productPage.noRelease');
  };
  return (
    <div className={classes.filters}>
      <AddressSearch label={t('productPage.searchMachines')} />
      <ChoiceFilter
        id="release"
        label={t('productPage.release')}
        values={releases.map(({ id }) => String(id))}
        labelOf={nameOf}
        value={releases.length ? get('release') : undefined}
        onChange={release => set({ release })}
      />
      <PastSwitch
        isOn={get('past') === 'true'}
        onChange={isOn => set({ past: isOn ? 'true' : undefined })}
      />
    </div>
  );
};

const keyOf = (each: SoftwareInstallation) =>
  [each.asset.id, each.name, each.version, each.architecture, each.since].join(
    ' ',
  );

/** Its name and its tag, each once. */
function labelOf({ name, ref }: SoftwareInstallation['asset']): string {
  return [...new Set([name ?? ref, ref])].join(' · ');
}

function useColumns(isPast: boolean): PlainColumn<SoftwareInstallation>[] {
  const { t } = useText();
  const formats = useFormats();
  const day = (instant?: string) => instant && formats.date(instant);
  return [
    {
      key: 'asset',
      heading: t('productPage.asset'),
      cell: ({ asset }) => (
        <ReferenceLink
          to="assets"
          reference={{ ...asset, name: labelOf(asset) }}
        />
      ),
    },
    {
      key: 'status',
      heading: t('fields.asset.status'),
      cell: ({ asset }) => (
        <FieldValue noun={assets} field="status" value={asset.status} />
      ),
    },
    {
      key: 'user',
      heading: t('productPage.user'),
      cell: ({ asset }) =>
        asset.assignedTo ? <EntityLink entityRef={asset.assignedTo} /> : '–',
      isEmpty: ({ asset }) => !asset.assignedTo,
    },
    textColumn('version', t('software.version'), each =>
      [each.version, each.architecture].filter(Boolean).join(' · '),
    ),
    textColumn('release', t('productPage.release'), releaseName),
    textColumn('since', t('technical.since'), ({ since }) => day(since)),
    ...(isPast
      ? [
          textColumn<SoftwareInstallation>(
            'until',
            t('technical.until'),
            ({ until }) => day(until),
          ),
        ]
      : []),
    {
      key: 'seen',
      heading: t('productPage.lastSeen'),
      cell: ({ lastSeen }) => (lastSeen ? <Ago at={lastSeen} /> : '–'),
      isEmpty: ({ lastSeen }) => !lastSeen,
    },
    {
      key: 'used',
      heading: t('productPage.lastUsed'),
      cell: ({ lastUsed }) => (lastUsed ? <Ago at={lastUsed} /> : '–'),
      isEmpty: ({ lastUsed }) => !lastUsed,
    },
  ];
}
