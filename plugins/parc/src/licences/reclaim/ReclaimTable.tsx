import Checkbox from '@material-ui/core/Checkbox';
import {
  allocations,
  licences,
  reclaimCauseLooks,
  type ReclaimItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  PlainTable,
  ReferenceLink,
  StateChip,
  type PlainColumn,
} from '../../records';
import { HolderOf } from '../allocations/AllocationTable';
import { useSavingText } from './useSavingText';

/** What can be taken back, why, and what it saves; with boxes for who may do it. */
export const ReclaimTable = (props: {
  items: readonly ReclaimItem[];
  isBusy: boolean;
  chosen: readonly string[];
  onChoose?: (refs: readonly string[]) => void;
}) => {
  const { items, chosen, onChoose } = props;
  const { t } = useText();
  const columns = useReclaimColumns();
  const free = items.filter(({ isLocked }) => !isLocked);
  const isAll = free.length > 0 && chosen.length === free.length;
  const box: PlainColumn<ReclaimItem> = {
    key: 'choose',
    heading: t('selection.bar'),
    cell: item => (
      <Checkbox
        size="small"
        color="primary"
        style={{ padding: 0 }}
        disabled={item.isLocked}
        checked={chosen.includes(item.allocation.ref)}
        inputProps={{
          'aria-label': t('selection.one', { ref: item.allocation.ref }),
        }}
        onChange={(_, isOn) =>
          onChoose?.(
            isOn
              ? [...chosen, item.allocation.ref]
              : chosen.filter(ref => ref !== item.allocation.ref),
          )
        }
      />
    ),
  };
  return (
    <>
      {onChoose && free.length > 0 && (
        <label style={{ display: 'inline-flex', alignItems: 'center' }}>
          <Checkbox
            size="small"
            color="primary"
            checked={isAll}
            indeterminate={chosen.length > 0 && !isAll}
            onChange={(_, isOn) =>
              onChoose(isOn ? free.map(({ allocation }) => allocation.ref) : [])
            }
          />
          {t('reclaim.chooseAll')}
        </label>
      )}
      <PlainTable
        caption={t('reclaim.title')}
        columns={onChoose ? [...columns, box] : columns}
        rows={items}
        keyOf={({ allocation }) => allocation.id}
        isBusy={props.isBusy}
      />
    </>
  );
};

function useReclaimColumns(): PlainColumn<ReclaimItem>[] {
  const text = useText();
  const formats = useFormats();
  const savingText = useSavingText();
  return [
    {
      key: 'licence',
      heading: text.noun(licences, 'one'),
      cell: ({ licence }) => (
        <ReferenceLink to={licences.plural} reference={licence} />
      ),
    },
    {
      key: 'holder',
      heading: text.field(allocations, 'assignee'),
      cell: item => <HolderOf allocation={item} />,
    },
    {
      key: 'cause',
      heading: text.t('reclaim.cause'),
      cell: item => <Cause item={item} />,
    },
    {
      key: 'quantity',
      heading: text.field(allocations, 'quantity'),
      isNumeric: true,
      cell: ({ quantity }) => formats.number(quantity),
    },
    {
      key: 'since',
      heading: text.field(allocations, 'since'),
      cell: ({ since }) => formats.date(since),
    },
    {
      key: 'saving',
      heading: text.t('reclaim.saving'),
      isNumeric: true,
      cell: savingText,
      isEmpty: ({ saving }) => !saving,
    },
  ];
}

/** Why it can be taken back, since when it was not used, and until when it may not be. */
const Cause = ({ item }: { item: ReclaimItem }) => {
  const { t } = useText();
  const formats = useFormats();
  const { cause, lastUsed, isLocked, lockedUntil } = item;
  return (
    <>
      <StateChip {...reclaimCauseLooks[cause]}>
        {t(`reclaim.causes.${cause}`)}
      </StateChip>
      {lastUsed && (
        <div>{t('reclaim.lastUsed', { date: formats.date(lastUsed) })}</div>
      )}
      {isLocked && lockedUntil && (
        <div>
          {t('licences.allocationStates.locked', {
            date: formats.date(lockedUntil),
          })}
        </div>
      )}
    </>
  );
};
