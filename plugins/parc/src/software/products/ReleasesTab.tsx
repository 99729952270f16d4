import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Edit from '@material-ui/icons/Edit';
import EventBusy from '@material-ui/icons/EventBusy';
import { Link } from '@backstage/core-components';
import {
  parcSoftwareManagePermission,
  type AnyRecord,
  type SoftwareRelease,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  EmptyState,
  ErrorPanel,
  numberColumn,
  PlainTable,
  RecordSkeleton,
  StateChip,
  textColumn,
  useToday,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { EndOfSupportDialog } from './EndOfSupportDialog';
import { releaseName } from './releaseName';
import { supportState } from './supportState';
import { useReleases } from './useProductParts';

/** The editions and releases that were found, on how many machines, and until when they are supported. */
export const ReleasesTab = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const { value, error, reload } = useReleases(product);
  const [edited, setEdited] = useState<SoftwareRelease>();
  const columns = useColumns(product, setEdited);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  if (value.length === 0) {
    return (
      <EmptyState
        title={t('productPage.noReleases')}
        hint={t('productPage.noReleasesHint')}
      />
    );
  }
  return (
    <>
      <PlainTable
        caption={t('productPage.tab.releases')}
        columns={columns}
        rows={value}
        keyOf={({ id }) => id}
        isGone={({ installed }) => installed === 0}
      />
      {edited && (
        <EndOfSupportDialog
          product={product}
          release={edited}
          onDone={() => {
            setEdited(undefined);
            reload();
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
};

function useColumns(
  product: AnyRecord,
  onEdit: (release: SoftwareRelease) => void,
): PlainColumn<SoftwareRelease>[] {
  const { t } = useText();
  const formats = useFormats();
  const hasSuite = Boolean(product.suite);
  return [
    textColumn(
      'release',
      t('productPage.release'),
      ({ release }) => release || t('productPage.noRelease'),
    ),
    textColumn('edition', t('productPage.edition'), ({ edition }) => edition),
    {
      ...numberColumn<SoftwareRelease>(
        'installed',
        t('productPage.machines'),
        ({ installed }) => formats.number(installed),
      ),
      cell: release => <Machines product={product} release={release} />,
    },
    ...(hasSuite
      ? [
          textColumn<SoftwareRelease>(
            'countsAs',
            t('productPage.countsAs'),
            ({ countsAs }) => countsAs?.product,
          ),
        ]
      : []),
    {
      key: 'endOfSupport',
      heading: t('productPage.endOfSupport'),
      cell: release => <Support release={release} onEdit={onEdit} />,
    },
  ];
}

const Machines = (props: { product: AnyRecord; release: SoftwareRelease }) => {
  const { product, release } = props;
  const formats = useFormats();
  const paths = useParcPaths();
  const count = formats.number(release.installed);
  if (release.installed === 0) return <>{count}</>;
  const path = paths.record('products', product.ref);
  return <Link to={`${path}?tab=machines&release=${release.id}`}>{count}</Link>;
};

const Support = (props: {
  release: SoftwareRelease;
  onEdit(release: SoftwareRelease): void;
}) => {
  const { release, onEdit } = props;
  const { t } = useText();
  const formats = useFormats();
  const mayManage = useMay(parcSoftwareManagePermission);
  const { endOfSupport } = release;
  const state = supportState(endOfSupport, useToday());
  const name = releaseName(release) ?? t('productPage.noRelease');
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
      {endOfSupport ? formats.date(endOfSupport) : '–'}
      {state === 'over' && release.installed > 0 && (
        <StateChip colour="red" icon="ReportProblem">
          {t('productPage.supportOver')}
        </StateChip>
      )}
      {state === 'over' && release.installed === 0 && (
        <StateChip colour="grey" icon="Archive">
          {t('productPage.supportOver')}
        </StateChip>
      )}
      {state === 'ending' && (
        <StateChip colour="orange" icon="Schedule">
          {t('productPage.supportEnding')}
        </StateChip>
      )}
      {mayManage && (
        <IconButton
          size="small"
          aria-label={t('productPage.editSupport', { release: name })}
          onClick={() => onEdit(release)}
        >
          {endOfSupport ? (
            <Edit fontSize="small" />
          ) : (
            <EventBusy fontSize="small" />
          )}
        </IconButton>
      )}
    </span>
  );
};
