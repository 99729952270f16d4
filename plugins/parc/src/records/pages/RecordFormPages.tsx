import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  Noun,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { ErrorPanel } from '../ErrorPanel';
import type { FormParts } from '../form';
import { toCopyValues, type FormValues } from '../formValues';
import { GitNotice, type OwnedRecord } from '../GitNotice';
import { PageTitle } from '../PageTitle';
import { RecordSkeleton } from '../RecordSkeleton';
import { useRecord } from '../useRecord';
import { RecordCreateForm } from './RecordCreateForm';
import { RecordEditForm } from './RecordEditForm';

/** `/parc/models/new`, or `?copy=XPS-13` for another one like it. */
export const RecordCreatePage = (props: {
  noun: Noun;
  /** What one that is not a copy starts with. */
  initial?: FormValues;
  parts?: FormParts;
}) => {
  const { noun, initial = {} } = props;
  const text = useText();
  const [search] = useSearchParams();
  const copied = search.get('copy') ?? undefined;
  const original = useRecord(noun, copied);
  if (original.error) {
    return <ErrorPanel error={original.error} onRetry={original.reload} />;
  }
  if (copied && !original.value) return <RecordSkeleton />;
  return (
    <>
      <PageTitle
        title={
          copied
            ? text.t('record.copyTitle', { ref: copied })
            : text.noun(noun, 'new')
        }
      />
      <CreateForm
        noun={noun}
        parts={props.parts}
        initial={original.value ? toCopyValues(noun, original.value) : initial}
      />
    </>
  );
};

const CreateForm = (props: {
  noun: Noun;
  initial: FormValues;
  parts?: FormParts;
}) => {
  const { noun, initial } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const showSaved = useShowSaved(noun);
  const alertApi = useApi(alertApiRef);
  return (
    <RecordCreateForm
      noun={noun}
      initial={initial}
      parts={props.parts}
      onSaved={made => {
        alertApi.post({
          message: t('record.created', { ref: made.ref }),
          severity: 'success',
          display: 'transient',
        });
        showSaved(made);
      }}
      onCancel={() => navigate(paths.list(noun.plural))}
    />
  );
};

/** `/parc/models/:ref/edit`; what a file in git declares is locked. */
export const RecordEditPage = (props: { noun: Noun; parts?: FormParts }) => {
  const { noun } = props;
  const { ref = '' } = useParams();
  const { value, error, reload } = useRecord(noun, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <EditForm {...props} record={value} />;
};

const EditForm = (props: {
  noun: Noun;
  parts?: FormParts;
  record: AnyRecord & OwnedRecord & { declared?: string[] };
}) => {
  const { noun, record } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const showSaved = useShowSaved(noun);
  return (
    <>
      <PageTitle title={t('form.editTitle', { ref: record.ref })} />
      <GitNotice noun={noun} record={record} />
      <RecordEditForm
        noun={noun}
        record={record}
        parts={props.parts}
        lockedFields={record.declared}
        onSaved={showSaved}
        onCancel={() => navigate(paths.record(noun.plural, record.ref))}
      />
    </>
  );
};

/** Shows the record that was written; what the write warned of goes along, for the page to say. */
function useShowSaved(noun: Noun): (saved: Written<AnyRecord>) => void {
  const paths = useParcPaths();
  const navigate = useNavigate();
  return ({ ref, warnings }) =>
    navigate(paths.record(noun.plural, ref), { state: { warnings } });
}
