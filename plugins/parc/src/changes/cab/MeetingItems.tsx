import { Link } from '@backstage/core-components';
import {
  changes,
  parcChangeManagePermission,
  type Meeting,
  type MeetingItem,
} from '@parc/backstage-plugin-parc-common';
import { useText, type Text } from '../../language';
import { useMay } from '../../permissions';
import {
  ActionButton,
  FieldValue,
  PlainTable,
  useShowError,
  type PlainColumn,
} from '../../records';
import { MeetingDecisions } from './MeetingDecisions';
import { OutcomeChip } from './OutcomeChip';
import { useTakeOff } from './useBoard';
import { useCabPaths, type CabPaths } from './useCabPaths';

/**
 * The changes of a meeting in their order: what became of each, who decided what, and what was said. Who keeps the
 * minutes takes off what was not talked over.
 */
export const MeetingItems = (props: {
  meeting: Meeting;
  onChanged(): void;
}) => {
  const { meeting, onChanged } = props;
  const text = useText();
  const paths = useCabPaths();
  const showError = useShowError();
  const mayManage = useMay(parcChangeManagePermission);
  const takeOff = useTakeOff(meeting, onChanged, showError);
  const columns = columnsOf(meeting.id, text, paths);
  const canTakeOff =
    mayManage && !meeting.closedAt && meeting.items.some(isUntouched);
  const rows = meeting.items.map((item, at) => ({ item, number: at + 1 }));
  if (rows.length === 0) return <>{text.t('changes.cab.noItems')}</>;
  return (
    <PlainTable
      caption={text.t('changes.part.list')}
      columns={
        canTakeOff ? [...columns, takeOffColumn(text, takeOff.run)] : columns
      }
      rows={rows}
      keyOf={({ number }) => number}
    />
  );
};

interface Row {
  item: MeetingItem;
  number: number;
}

/** Nothing was said or decided of it. */
function isUntouched({ change, note, isDeferred, decisions }: MeetingItem) {
  return change && !note && !isDeferred && decisions.length === 0;
}

function takeOffColumn(
  { t }: Text,
  onTakeOff: (id: string) => void,
): PlainColumn<Row> {
  return {
    key: 'actions',
    heading: t('discovered.what'),
    cell: ({ item }) =>
      isUntouched(item) && (
        <ActionButton
          size="small"
          label={t('changes.cab.takeOff')}
          fullLabel={`${t('changes.cab.takeOff')}${t('list.colon')} ${
            item.change!.ref
          }`}
          onClick={() => onTakeOff(item.change!.id)}
        />
      ),
    isEmpty: ({ item }) => !isUntouched(item),
  };
}

function columnsOf(
  id: string,
  text: Text,
  paths: CabPaths,
): Array<PlainColumn<Row>> {
  const { t } = text;
  return [
    {
      key: 'change',
      heading: text.noun(changes, 'one'),
      cell: ({ item: { change }, number }) =>
        change ? (
          <Link to={paths.inMeeting(id, change.ref)}>
            {`${number}. ${change.ref} · ${change.title}`}
          </Link>
        ) : (
          `${number}. ${t('changes.cab.hidden')}`
        ),
    },
    {
      key: 'risk',
      heading: text.field(changes, 'riskLevel'),
      cell: ({ item: { change } }) => (
        <FieldValue
          noun={changes}
          field="riskLevel"
          value={change?.riskLevel}
          empty="–"
        />
      ),
      isEmpty: ({ item: { change } }) => !change?.riskLevel,
    },
    {
      key: 'outcome',
      heading: t('changes.cab.outcome'),
      cell: ({ item }) => (item.isHidden ? '–' : <OutcomeChip item={item} />),
      isEmpty: ({ item }) => Boolean(item.isHidden),
    },
    {
      key: 'decisions',
      heading: t('changes.cab.decisions'),
      cell: ({ item }) => <MeetingDecisions item={item} />,
      isEmpty: ({ item }) => item.decisions.length === 0,
    },
    {
      key: 'note',
      heading: t('changes.cab.note'),
      cell: ({ item: { note } }) => (
        <span style={{ whiteSpace: 'pre-line' }}>{note ?? '–'}</span>
      ),
      isEmpty: ({ item: { note } }) => !note,
    },
  ];
}
