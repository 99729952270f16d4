import { Link } from '@backstage/core-components';
import {
  allocationLooks,
  allocations,
  allocationState,
  type Allocation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EntityLink,
  PlainTable,
  ReferenceLink,
  StateChip,
  useToday,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AllocationActions } from './AllocationActions';

/** Who has how many of a licence, and what can be done about it. */
export const AllocationTable = (props: {
  rows: readonly Allocation[];
  isBusy: boolean;
  isWithPast: boolean;
  mayChange: boolean;
  onChanged(): void;
}) => {
  const { rows, mayChange, isWithPast, onChanged } = props;
  const text = useText();
  const today = useToday();
  const columns = useAllocationColumns(isWithPast);
  const actions: PlainColumn<Allocation> = {
    key: 'actions',
    heading: text.t('discovered.what'),
    cell: allocation => (
      <AllocationActions allocation={allocation} onChanged={onChanged} />
    ),
    isEmpty: ({ until }) => until !== undefined,
  };
  return (
    <PlainTable
      caption={text.noun(allocations, 'many')}
      columns={mayChange ? [...columns, actions] : columns}
      rows={rows}
      keyOf={({ id }) => id}
      isGone={allocation => allocationState(allocation, today) === 'ended'}
      isBusy={props.isBusy}
    />
  );
};

function useAllocationColumns(isWithPast: boolean): PlainColumn<Allocation>[] {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const heading = (field: string) => text.field(allocations, field);
  const until: PlainColumn<Allocation> = {
    key: 'until',
    heading: heading('until'),
    cell: each => (each.until ? formats.date(each.until) : '–'),
    isEmpty: each => each.until === undefined,
  };
  return [
    {
      key: 'holder',
      heading: heading('assignee'),
      cell: each => <HolderOf allocation={each} />,
    },
    {
      key: 'quantity',
      heading: heading('quantity'),
      isNumeric: true,
      cell: each => formats.number(each.quantity),
    },
    {
      key: 'since',
      heading: heading('since'),
      cell: each => formats.date(each.since),
    },
    ...(isWithPast ? [until] : []),
    {
      key: 'state',
      heading: text.t('licences.allocationState'),
      cell: each => <StateOf allocation={each} />,
    },
    {
      key: 'number',
      heading: heading('number'),
      cell: each => (
        <Link to={paths.record(allocations.plural, each.ref)}>{each.ref}</Link>
      ),
    },
  ];
}

/** A person, a team or a machine. */
export const HolderOf = (props: {
  allocation: Pick<Allocation, 'assignee' | 'asset'>;
}) => {
  const { assignee, asset } = props.allocation;
  if (assignee) return <EntityLink entityRef={assignee} />;
  return asset ? <ReferenceLink to="assets" reference={asset} /> : <>–</>;
};

const StateOf = ({ allocation }: { allocation: Allocation }) => {
  const { t } = useText();
  const formats = useFormats();
  const state = allocationState(allocation, useToday());
  return (
    <StateChip {...allocationLooks[state]}>
      {t(allocationLooks[state].label, {
        date: formats.date(allocation.lockedUntil ?? ''),
      })}
    </StateChip>
  );
};
