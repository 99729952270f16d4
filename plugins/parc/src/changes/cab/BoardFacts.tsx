import {
  changes,
  relationFields,
  type AnyRecord,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { FieldCard } from '../../records';
import { ItemLinks } from '../record/ItemLinks';
import { RiskAnswers } from '../record/RiskAnswers';
import { WindowFact } from '../record/WindowFact';
import { RelationFacts } from '../relations/RelationFacts';

/** What a board asks: what and why, how risky, when and how, how it is undone, who does it and with what. */
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
        head={hasRelations(change) && <RelationFacts change={change} />}
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
    </>
  );
};

function hasRelations(change: Change): boolean {
  return relationFields.some(name => [change[name] ?? []].flat().length > 0);
}
