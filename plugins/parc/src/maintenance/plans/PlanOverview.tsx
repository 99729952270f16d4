import {
  maintenancePlans,
  type AnyRecord,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  bySection,
  Card,
  codeText,
  FieldCard,
  fieldsInPage,
  ruleInWords,
  useRecordPageStyles,
} from '../../records';
import { DueFigures } from '../dues/DueFigures';
import type { PlanPartProps } from './PlanPage';
import { scheduleInWords } from './scheduleInWords';

/** Shown in words, or on a tab of their own. */
const notAsFields = ['covers', 'updates', 'covered', 'due', 'overdue'];

/** How often, how its assets stand, and its fields, a card per section. */
export const PlanOverview = ({ plan }: PlanPartProps) => {
  const { columns } = useRecordPageStyles();
  const text = useText();
  const record = plan as unknown as AnyRecord;
  const shown = fieldsInPage(maintenancePlans, record).filter(
    ([name]) => !notAsFields.includes(name),
  );
  return (
    <div className={columns}>
      <Card heading={text.t('plans.states')}>
        <ScheduleLine plan={plan} />
        <DueFigures key={plan.version} of={{ plan: plan.id }} />
      </Card>
      {bySection(shown).map(([section, fields]) => (
        <FieldCard
          key={section}
          noun={maintenancePlans}
          record={record}
          heading={text.section(section)}
          fields={fields.map(([name]) => name)}
          lockedFields={plan.declared}
        />
      ))}
    </div>
  );
};

const ScheduleLine = ({ plan }: { plan: MaintenancePlan }) => {
  const text = useText();
  const formats = useFormats();
  const rule =
    plan.rule === undefined
      ? undefined
      : ruleInWords(plan.rule, text, formats) ??
        codeText(text, formats, 'rule-unreadable');
  return <p>{scheduleInWords(plan, text, formats, rule)}</p>;
};
