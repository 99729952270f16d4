import {
  changes,
  relationFields,
  usualImpactDepth,
  type AnyRecord,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { Link } from '@backstage/core-components';
import { useFormats, useText } from '../../language';
import { Card, ErrorPanel, FieldCard, RecordSkeleton } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ConflictList } from '../conflicts/ConflictList';
import { useConflicts } from '../conflicts/useConflicts';
import { useImpact } from '../conflicts/useImpact';
import { ItemLinks } from '../record/ItemLinks';
import { RiskAnswers } from '../record/RiskAnswers';
import { WindowFact } from '../record/WindowFact';
import { RelationFacts } from '../relations/RelationFacts';

/** What a board asks: what and why, how risky, when and how, how it is undone, what is in its way, what it hits. */
export const BoardFacts = ({ change }: { change: Change }) => {
  const { t } = useText();
  const { items = [] } = change;
  const facts = { noun: changes, record: change as unknown as AnyRecord };
  return (
    <>
      <FieldCard
        {...facts}
        heading={t('changes.cab.why')}
        head={
          <div style={{ marginBottom: 8 }}>
            {items.length > 0 ? (
              <ItemLinks refs={items} />
            ) : (
              t('changes.noItems')
            )}
          </div>
        }
        fields={[
          'raisedBy',
          'reasonCategory',
          'reasonText',
          'benefit',
          'benefitMeasure',
          'ifRejected',
        ]}
      />
      <FieldCard
        {...facts}
        heading={t('changes.cab.risk')}
        head={<RiskAnswers answers={change.riskAnswers} />}
        fields={['riskLevel', 'impact', 'hasOutage', 'mitigation']}
      />
      <FieldCard
        {...facts}
        heading={t('changes.cab.how')}
        head={<WindowFact change={change} />}
        fields={['plan', 'testPlan', 'backOutPlan', 'communication']}
      />
      <FieldCard
        {...facts}
        heading={t('changes.cab.who')}
        head={<RelationFacts change={change} />}
        fields={[
          'owner',
          'buildBy',
          'testBy',
          'releaseBy',
          'people',
          'hours',
          'downtimeMinutes',
          'cost',
          ...(hasRelations(change) ? [] : ['noRelations']),
        ]}
      />
      <InTheWay change={change} />
      <ImpactCount change={change} />
    </>
  );
};

function hasRelations(change: Change): boolean {
  return relationFields.some(name => [change[name] ?? []].flat().length > 0);
}

const InTheWay = ({ change }: { change: Change }) => {
  const text = useText();
  const { value, error, reload } = useConflicts(change);
  return (
    <Card heading={text.t('changes.conflicts.title')}>
      {change.overriddenBecause && (
        <p style={{ marginTop: 0, whiteSpace: 'pre-line' }}>
          {text.field(changes, 'overriddenBecause')}
          {text.t('list.colon')} {change.overriddenBecause}
        </p>
      )}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <ConflictList conflicts={value.items} />}
    </Card>
  );
};

/** How much is hit and whose it is; all of it is on the change's page. */
const ImpactCount = ({ change }: { change: Change }) => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value, error, reload } = useImpact(change, usualImpactDepth);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  const owners = new Set(value.items.flatMap(each => each.owners)).size;
  const users = new Set(value.items.flatMap(each => each.users)).size;
  const count = value.items.length + value.hidden;
  return (
    <Card heading={t('changes.impact.title')}>
      <ul style={{ marginTop: 0, paddingLeft: 20 }}>
        <li>{t('changes.cab.hit', { count, total: formats.number(count) })}</li>
        <li>
          {t('changes.cab.owners', {
            count: owners,
            total: formats.number(owners),
          })}
        </li>
        <li>
          {t('changes.cab.users', {
            count: users,
            total: formats.number(users),
          })}
        </li>
      </ul>
      <Link to={`${paths.record('changes', change.ref)}?tab=conflicts`}>
        {t('changes.cab.allImpact')}
      </Link>
    </Card>
  );
};
