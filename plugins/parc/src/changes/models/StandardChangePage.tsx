import { useNavigate, useSearchParams } from 'react-router-dom';
import {
  changeModels,
  changes,
  type ChangeModel,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ErrorPanel,
  PageTitle,
  RecordCreateForm,
  RecordSkeleton,
  useRecord,
  type FormParts,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ItemsInput } from '../form/ItemsInput';
import { ModelChoice } from './ModelChoice';
import { useSubmitMade } from './useModels';

/** All else is said by the model, and can be changed before the change begins. */
const asked = ['title', 'items', 'windowStart', 'windowEnd'];

const parts: FormParts = {
  inputs: { items: ItemsInput },
  isShown: name => asked.includes(name),
};

/** `/parc/changes/new/standard`: which model, what it touches, when; made and submitted at once. */
export const StandardChangePage = () => {
  const { t } = useText();
  const [search] = useSearchParams();
  const code = search.get('model') ?? undefined;
  const { value, error, reload } = useRecord(changeModels, code);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (code && !value) return <RecordSkeleton />;
  return (
    <>
      <PageTitle title={t('changes.newStandard')} />
      {value ? (
        <StandardForm model={value as unknown as ChangeModel} />
      ) : (
        <ModelChoice />
      )}
    </>
  );
};

const StandardForm = ({ model }: { model: ChangeModel }) => {
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const submit = useSubmitMade();
  return (
    <>
      <p>
        <strong>{text.name(model)}</strong> {model.description}
      </p>
      <RecordCreateForm
        noun={changes}
        initial={{ title: text.name(model) }}
        parts={parts}
        besides={{ type: 'standard', model: model.code }}
        saveLabel={text.t('changes.models.createAndSubmit')}
        onSaved={submit}
        onCancel={() => navigate(paths.changes())}
      />
    </>
  );
};
