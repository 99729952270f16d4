import { Link } from '@backstage/core-components';
import {
  changes,
  type Meeting,
  type MeetingItem,
} from '@parc/backstage-plugin-parc-common';
import { useText, type Text } from '../../language';
import { FieldValue, PlainTable, type PlainColumn } from '../../records';
import { MeetingDecisions } from './MeetingDecisions';
import { OutcomeChip } from './OutcomeChip';
import { useCabPaths, type CabPaths } from './useCabPaths';

/** The changes of a meeting in their order: what became of each, who decided what, and what was said. */
export const MeetingItems = ({ meeting }: { meeting: Meeting }) => {
  const text = useText();
  const paths = useCabPaths();
  const rows = meeting.items.map((item, at) => ({ item, number: at + 1 }));
  if (rows.length === 0) return <>{text.t('changes.cab.noItems')}</>;
  return (
    <PlainTable
      caption={text.t('changes.part.list')}
      columns={columnsOf(meeting.id, text, paths)}
      rows={rows}
      keyOf={({ number }) => number}
    />
  );
};

interface Row {
  item: MeetingItem;
  number: number;
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
