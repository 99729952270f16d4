import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  assets,
  type PositionExplanation,
  type PositionMachines,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  FieldValue,
  numberColumn,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  textColumn,
  useSearchFilters,
  type PlainColumn,
} from '../../records';
import { usedText } from './usedText';
import { useMachinesOf, type MachineKind } from './usePositions';

/** The machines that are counted; or those that are not, and why; or those whose cores nobody knows. */
export const MachinesOfPosition = (props: {
  explanation: PositionExplanation;
}) => {
  const { explanation } = props;
  const { t } = useText();
  const formats = useFormats();
  const { get, set } = useSearchFilters();
  const kinds = kindsOf(explanation);
  const kind = kinds.find(each => each.name === get('machines')) ?? kinds[0];
  const labelOf = ({ name, count }: CountedKind) =>
    `${t(`positions.kinds.${name}`)} (${formats.number(count)})`;
  return (
    <>
      <ChoiceFilter
        id="machines"
        label={t('positions.tab.machines')}
        values={kinds.slice(1).map(({ name }) => name)}
        labelOf={name => labelOf(kinds.find(each => each.name === name)!)}
        anyLabel={labelOf(kinds[0])}
        value={kind === kinds[0] ? undefined : kind.name}
        onChange={machines => set({ machines })}
      />
      <Typography variant="body2" style={{ margin: '12px 0' }}>
        {t(`positions.kindMeans.${kind.name}`)}
      </Typography>
      <Machines key={kind.name} code={explanation.code} kind={kind.name} />
    </>
  );
};

interface CountedKind {
  name: MachineKind;
  count: number;
}

/** Those that there are; the counted ones first, in any case. */
function kindsOf({ machines }: PositionExplanation): CountedKind[] {
  const { counted, unknownCores, excluded } = machines;
  return [
    { name: 'counted', count: counted },
    ...(unknownCores > 0
      ? [{ name: 'unknown-cores' as const, count: unknownCores }]
      : []),
    ...excluded.map(each => ({ name: each.because, count: each.machines })),
  ];
}

const Machines = (props: { code: string; kind: MachineKind }) => {
  const { t } = useText();
  const columns = useColumns();
  const pages = useMachinesOf(props.code, props.kind);
  const { items, error, reload, loadMore, isLoading } = pages;
  return (
    <>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && (
        <EmptyState
          title={t('productPage.noMachines')}
          hint={t('positions.noMachinesHint')}
        />
      )}
      {items && items.length > 0 && (
        <PlainTable
          caption={t('positions.tab.machines')}
          columns={columns}
          rows={items}
          keyOf={({ asset }) => asset.id}
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

type Machine = PositionMachines['items'][number];

function useColumns(): PlainColumn<Machine>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return [
    {
      key: 'asset',
      heading: t('productPage.asset'),
      cell: ({ asset }) => (
        <>
          <ReferenceLink
            to="assets"
            reference={{ ...asset, name: asset.ref }}
          />
          {asset.name && ` · ${asset.name}`}
        </>
      ),
    },
    {
      key: 'status',
      heading: text.field(assets, 'status'),
      cell: ({ asset }) => (
        <FieldValue noun={assets} field="status" value={asset.status} />
      ),
    },
    textColumn('releases', t('productPage.release'), ({ releases }) =>
      formats.list(releases.map(each => usedText(text, each))),
    ),
    textColumn('processors', t('positions.processors'), machine =>
      processorsText(machine, t('positions.unknownCores')),
    ),
    numberColumn('quantity', t('positions.countsFor'), ({ quantity }) =>
      formats.number(quantity),
    ),
  ];
}

/** The cores of each processor: `8 + 8`; one that nobody knows by a word. */
function processorsText(
  { processors, isKnown }: Machine,
  unknown: string,
): string | undefined {
  if (processors.length === 0) return isKnown ? undefined : unknown;
  return processors.map(cores => cores || unknown).join(' + ');
}
