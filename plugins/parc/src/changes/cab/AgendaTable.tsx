import EventAvailable from '@material-ui/icons/EventAvailable';
import Typography from '@material-ui/core/Typography';
import { Link, LinkButton } from '@backstage/core-components';
import {
  changes,
  mostItemsOfMeeting,
  type AgendaAnswer,
  type AgendaItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats, type Text } from '../../language';
import {
  EmptyState,
  FieldValue,
  PlainTable,
  useCompanyZone,
  type PlainColumn,
} from '../../records';
import { useModeText } from '../approval/useModeText';
import { useCabPaths, type CabPaths } from './useCabPaths';

/** What waits for the board, the highest risk first, with the way through it. */
export const AgendaTable = (props: {
  agenda: AgendaAnswer;
  group?: string;
}) => {
  const { agenda, group } = props;
  const text = useText();
  const formats = useFormats();
  const zone = useCompanyZone();
  const paths = useCabPaths();
  const modeText = useModeText();
  const { items, groups, isCut } = agenda;
  const { t } = text;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<EventAvailable fontSize="inherit" />}
        title={t('changes.cab.nothing')}
        hint={t(
          groups.length > 0
            ? 'changes.cab.nothingHint'
            : 'changes.cab.noGroupHint',
        )}
      />
    );
  }
  return (
    <section aria-label={t('changes.cab.agenda')}>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 16,
          marginBottom: 8,
        }}
      >
        <Typography variant="h6" component="h2">
          {t('changes.cab.agenda')}
        </Typography>
        <LinkButton
          size="small"
          variant="outlined"
          to={paths.onAgenda(items[0].change.ref, group)}
        >
          {t('changes.cab.goThrough')}
        </LinkButton>
      </div>
      <PlainTable
        caption={t('changes.cab.agenda')}
        columns={columnsOf({ text, formats, zone, paths, group, modeText })}
        rows={items}
        keyOf={({ change }) => change.id}
      />
      {isCut && <p>{t('changes.cab.cut', { most: mostItemsOfMeeting })}</p>}
    </section>
  );
};

interface Shown {
  text: Text;
  formats: Formats;
  zone: string;
  paths: CabPaths;
  group?: string;
  modeText: ReturnType<typeof useModeText>;
}

function columnsOf(shown: Shown): Array<PlainColumn<AgendaItem>> {
  const { text, formats, zone, paths, group } = shown;
  return [
    {
      key: 'change',
      heading: text.noun(changes, 'one'),
      cell: ({ change }) => (
        <Link to={paths.onAgenda(change.ref, group)}>
          {`${change.number} · ${change.title}`}
        </Link>
      ),
    },
    {
      key: 'risk',
      heading: text.field(changes, 'riskLevel'),
      cell: ({ change }) => (
        <FieldValue
          noun={changes}
          field="riskLevel"
          value={change.riskLevel}
          empty="–"
        />
      ),
    },
    {
      key: 'window',
      heading: text.t('changes.cab.planned'),
      cell: ({ change: { windowStart, windowEnd } }) =>
        windowStart && windowEnd
          ? formats.span(windowStart, windowEnd, zone)
          : '–',
    },
    {
      key: 'conflicts',
      heading: text.t('changes.conflicts.title'),
      cell: ({ change }) => (
        <FieldValue
          noun={changes}
          field="conflictState"
          value={change.conflictState}
        />
      ),
    },
    {
      key: 'approvals',
      heading: text.t('changes.cab.soFar'),
      cell: ({ steps }) =>
        steps.map(step => <SoFar key={step.id} step={step} {...shown} />),
    },
    {
      key: 'until',
      heading: text.t('changes.cab.until'),
      cell: ({ steps }) => untilOf(steps, formats) ?? '–',
      isEmpty: ({ steps }) => untilOf(steps, formats) === undefined,
    },
  ];
}

/** `Change advisory board: 1 approved (at least 2 of them)`; who approves for two counts once. */
const SoFar = (props: Shown & { step: AgendaItem['steps'][number] }) => {
  const { step, text, formats, modeText } = props;
  const approved = new Set(
    step.decisions
      .filter(({ decision }) => decision === 'approved')
      .map(({ by }) => by),
  ).size;
  return (
    <div>
      {text.name({ name: step.policy, nameFr: step.policyFr })}
      {text.t('list.colon')}{' '}
      {text.t('changes.cab.approved', {
        count: approved,
        total: formats.number(approved),
        mode: modeText(step),
      })}
    </div>
  );
};

/** The earliest of the steps' deadlines. */
function untilOf(
  steps: AgendaItem['steps'],
  formats: Formats,
): string | undefined {
  const [first] = steps.flatMap(each => each.deadline ?? []).sort();
  return first && formats.instant(first);
}
