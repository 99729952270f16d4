import {
  changeModels,
  changes,
  type AnyRecord,
  type ChangeModel,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  Card,
  FieldCard,
  fieldsInPage,
  FieldValue,
  InnerList,
  LiveRecord,
  PageTitle,
  RecordHistory,
  useInnerList,
  useRecordPageStyles,
} from '../../records';
import { ModelActions } from './ModelActions';

/** Everything about one model, and which changes were made of it. */
export const ModelPage = () => (
  <LiveRecord<ChangeModel> noun={changeModels}>
    {(model, reload) => <KnownModel model={model} onChanged={reload} />}
  </LiveRecord>
);

export interface ModelPartProps {
  model: ChangeModel;
  /** Has the page read it again. */
  onChanged(): void;
}

const KnownModel = (props: ModelPartProps) => {
  const { model } = props;
  const { columns } = useRecordPageStyles();
  const text = useText();
  const record = model as unknown as AnyRecord;
  const fields = fieldsInPage(changeModels, record)
    .map(([name]) => name)
    .filter(name => name !== 'template');
  return (
    <>
      <PageTitle
        title={text.name(model) ?? model.code}
        beside={
          <FieldValue noun={changeModels} field="status" value={model.status} />
        }
      >
        <ModelActions {...props} />
      </PageTitle>
      <div className={columns}>
        <FieldCard
          noun={changeModels}
          record={record}
          heading={text.section('general')}
          fields={fields}
        />
        <Card heading={text.field(changeModels, 'template')}>
          <pre style={{ margin: 0, overflowX: 'auto' }}>{model.template}</pre>
        </Card>
        <RecordHistory noun={changeModels} record={model} />
      </div>
      <MadeOfIt model={model} />
    </>
  );
};

const columnsOfMade = ['number', 'title', 'status', 'outcome', 'windowStart'];

/** The changes that were made of it; of none nothing is said. */
const MadeOfIt = ({ model }: { model: ChangeModel }) => {
  const { t } = useText();
  const list = useInnerList(changes, { model: model.code }, columnsOfMade);
  if (!list.answer?.items.length) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Card heading={t('changes.models.made')}>
        <InnerList list={list} />
      </Card>
    </div>
  );
};
