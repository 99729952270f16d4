import { changes, type Change } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { choiceLook, FieldValue, StateChip } from '../../records';

/** What is seen at first sight: where it stands, of what type and risk, how it is approved, what it is in the way of. */
export const ChangeBadges = (props: {
  change: Change;
  /** Where it is plain that it waits for approval, that is not said again. */
  isAsked?: boolean;
}) => {
  const { change, isAsked } = props;
  const text = useText();
  const { t } = text;
  return (
    <>
      {!isAsked && (
        <FieldValue noun={changes} field="status" value={change.status} />
      )}
      <StateChip colour={change.type === 'emergency' ? 'red' : 'grey'}>
        {text.choice(changes, 'type', change.type)}
      </StateChip>
      <NamedChip change={change} field="riskLevel" />
      {!isAsked && change.approval !== 'not-asked' && (
        <NamedChip change={change} field="approval" />
      )}
      <ConflictChip change={change} />
      {change.isConfidential && (
        <StateChip colour="black" icon="Lock">
          {t('changes.confidential')}
        </StateChip>
      )}
      {change.needsReview && (
        <StateChip colour="orange" icon="Help">
          {t('changes.needsReview')}
        </StateChip>
      )}
      <LateChips change={change} />
      {change.deletedAt && (
        <StateChip colour="red" icon="Delete">
          {t('asset.deleted')}
        </StateChip>
      )}
    </>
  );
};

/** `Risk: High`: of what it is said goes before, where several chips stand in a row. */
const NamedChip = (props: {
  change: Change;
  field: 'riskLevel' | 'approval';
}) => {
  const { change, field } = props;
  const text = useText();
  const value = change[field];
  if (!value) return null;
  const look = choiceLook(changes, field, value);
  return (
    <StateChip colour={look?.colour ?? 'grey'} icon={look?.icon}>
      {text.field(changes, field)}
      {text.t('list.colon')} {text.choice(changes, field, value)}
    </StateChip>
  );
};

const ConflictChip = ({ change }: { change: Change }) => {
  const { t } = useText();
  const { conflictState, conflictCount = 0 } = change;
  if (conflictState === 'overridden') {
    return <StateChip colour="orange">{t('changes.inSpite')}</StateChip>;
  }
  if (conflictState !== 'found') return null;
  return (
    <StateChip colour="red" icon="ReportProblem">
      {t('changes.conflictCount', { count: conflictCount })}
    </StateChip>
  );
};

/** What is overdue by now: its end, or the decision about it. */
const LateChips = ({ change }: { change: Change }) => {
  const { t } = useText();
  const { status, windowEnd, approval, approvalDue } = change;
  const isDecided = approval !== 'asked' && approval !== 'afterwards';
  return (
    <>
      {status === 'implement' && isOver(windowEnd) && (
        <StateChip colour="red" icon="Schedule">
          {t('changes.late')}
        </StateChip>
      )}
      {!isDecided && isOver(approvalDue) && (
        <StateChip colour="red" icon="Schedule">
          {t('changes.approvalLate')}
        </StateChip>
      )}
    </>
  );
};

function isOver(instant: string | undefined): boolean {
  return instant !== undefined && Date.parse(instant) < Date.now();
}
