import AccountTree from '@material-ui/icons/AccountTree';
import {
  changes,
  relationFields,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  Card,
  EmptyState,
  InnerList,
  RecordSkeleton,
  useInnerList,
  useRecordPageStyles,
  type RecordList,
} from '../../records';
import { ChangeLinks } from './ChangeLinks';
import { changeRefOf } from './useChangesOf';

const columns = ['number', 'title', 'status', 'riskLevel', 'windowStart'];

/** Which changes a change names, and which name it. */
export const RelationsTab = ({ change }: { change: Change }) => {
  const { columns: grid } = useRecordPageStyles();
  const text = useText();
  const ref = changeRefOf(change);
  const list = useInnerList(
    changes,
    { $any: relationFields.map(field => ({ [field]: ref })) },
    columns,
  );
  const named = relationFields
    .map(field => ({ field, refs: [change[field] ?? []].flat() }))
    .filter(({ refs }) => refs.length > 0);
  if (!list.answer && !list.error) return <RecordSkeleton />;
  if (named.length === 0 && list.answer?.items.length === 0) {
    return (
      <EmptyState
        icon={<AccountTree fontSize="inherit" />}
        title={text.t('changes.relations.none')}
        hint={change.noRelations}
      />
    );
  }
  return (
    <>
      <div className={grid} style={{ marginBottom: 16 }}>
        {named.map(({ field, refs }) => (
          <Card key={field} heading={text.field(changes, field)}>
            <ChangeLinks refs={refs} />
          </Card>
        ))}
      </div>
      <NamedBy list={list} />
    </>
  );
};

const NamedBy = ({ list }: { list: RecordList }) => {
  const { t } = useText();
  if (list.answer?.items.length === 0) return null;
  return (
    <Card heading={t('changes.relations.namedBy')}>
      <InnerList list={list} />
    </Card>
  );
};
