import Alert from '@material-ui/lab/Alert';
import {
  changes,
  fieldEntries,
  relationFields,
  type AnyRecord,
  type Change,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  bySection,
  Card,
  FieldCard,
  fieldsInPage,
  useRecordPageStyles,
} from '../../records';
import { RelationFacts } from '../relations/RelationFacts';
import { ItemLinks } from './ItemLinks';
import { isOpen } from './changeDeeds';
import { RiskAnswers } from './RiskAnswers';
import { WindowFact } from './WindowFact';

/** The seven R’s: each has a card, answered or not. */
const sevenRs: readonly string[] = [
  'raised',
  'reason',
  'return',
  'risks',
  'resources',
  'responsible',
];

/** Shown in other ways, or on a tab of their own. */
const notAsFields: readonly string[] = [
  'number',
  'title',
  'type',
  'status',
  'approvalRound',
  'items',
  'riskAnswers',
  'windowStart',
  'windowEnd',
  'missing',
  'askedApprovers',
  'refusedBecause',
  ...relationFields,
];

/** The seven R's, when and how, and how it stands, a card per section. */
export const ChangeOverview = ({ change }: { change: Change }) => {
  const { stacks } = useRecordPageStyles();
  return (
    <>
      <RefusedAlert change={change} />
      <MissingAlert change={change} />
      <div className={stacks}>
        <ItemsCard change={change} />
        {shownSections(change).map(([section, fields]) => (
          <SectionCard
            key={section}
            change={change}
            section={section}
            fields={fields}
          />
        ))}
      </div>
    </>
  );
};

/** Of the seven R's all fields that are asked, of the rest what is filled in. */
function shownSections(change: Change): Array<[string, string[]]> {
  const filled = fieldsInPage(changes, change as unknown as AnyRecord);
  const isShown = ([
    name,
    { section = '', readOnly },
  ]: (typeof filled)[number]) =>
    !notAsFields.includes(name) &&
    ((sevenRs.includes(section) && !readOnly) ||
      filled.some(([each]) => each === name));
  return bySection(
    fieldEntries(changes).filter(
      entry => isShown(entry) || entry[1].section === 'relations',
    ),
  ).map(([section, fields]) => [
    section,
    fields.map(([name]) => name).filter(name => !notAsFields.includes(name)),
  ]);
}

const SectionCard = (props: {
  change: Change;
  section: string;
  fields: string[];
}) => {
  const { change, section } = props;
  const text = useText();
  return (
    <FieldCard
      noun={changes}
      record={change as unknown as AnyRecord}
      heading={text.section(section)}
      fields={props.fields}
      lockedFields={change.declared}
      head={<SectionHead change={change} section={section} />}
    />
  );
};

/** What of a section is no plain field: when, the answers about the risks, the other changes. */
const SectionHead = (props: { change: Change; section: string }) => {
  const { change, section } = props;
  switch (section) {
    case 'window':
      return <WindowFact change={change} />;
    case 'risks':
      return <RiskAnswers answers={change.riskAnswers} />;
    case 'relations':
      return <RelationFacts change={change} />;
    default:
      return null;
  }
};

const ItemsCard = ({ change }: { change: Change }) => {
  const text = useText();
  const { items = [] } = change;
  return (
    <Card heading={text.field(changes, 'items')}>
      {items.length > 0 ? (
        <ItemLinks refs={items} />
      ) : (
        text.t('changes.noItems')
      )}
    </Card>
  );
};

/** Why it was refused, until it is asked for again. */
const RefusedAlert = ({ change }: { change: Change }) => {
  const text = useText();
  const { refusedBecause } = change;
  if (!refusedBecause) return null;
  return (
    <Alert
      severity="error"
      style={{ marginBottom: 16, whiteSpace: 'pre-line' }}
    >
      {text.field(changes, 'refusedBecause')}
      {text.t('list.colon')} {refusedBecause}
    </Alert>
  );
};

/** Which answers keep it from going on, as long as it can still be written. */
const MissingAlert = ({ change }: { change: Change }) => {
  const text = useText();
  const formats = useFormats();
  const { missing = [] } = change;
  if (missing.length === 0 || !isOpen(change.status as ChangeStatus))
    return null;
  return (
    <Alert severity="warning" style={{ marginBottom: 16 }}>
      {text.t('changes.missingTitle', { count: missing.length })}{' '}
      {formats.list(missing.map(name => text.field(changes, name)))}
    </Alert>
  );
};
