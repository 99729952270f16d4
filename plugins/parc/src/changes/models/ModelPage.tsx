import { useParams } from 'react-router-dom';
import {
  changeModels,
  changes,
  type AnyRecord,
  type ChangeModel,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  Card,
  ErrorPanel,
  FieldCard,
  FieldValue,
  fieldsInPage,
  HistoryList,
  InnerList,
  PageTitle,
  RecordSkeleton,
  useInnerList,
  useLiveRecord,
  useRecordPageStyles,
} from '../../records';
import { ModelActions } from './ModelActions';

/** Everything about one model, and which changes were made of it. */
export const ModelPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(changeModels, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <KnownModel model={value as unknown as ChangeModel} onChanged={reload} />
  );
};

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
        <Card heading={text.t('record.history')}>
          <HistoryList
            noun={changeModels}
            id={model.id}
            version={model.version}
          />
        </Card>
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
