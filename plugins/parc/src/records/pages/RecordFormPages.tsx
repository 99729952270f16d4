import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { ErrorPanel } from '../ErrorPanel';
import { PageTitle } from '../PageTitle';
import { RecordSkeleton } from '../RecordSkeleton';
import { useRecord } from '../useRecord';
import { RecordCreateForm } from './RecordCreateForm';
import { RecordEditForm } from './RecordEditForm';

/** `/parc/models/new`. */
export const RecordCreatePage = ({ noun }: { noun: Noun }) => {
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={text.noun(noun, 'new')} />
      <RecordCreateForm
        noun={noun}
        initial={noInitialValues}
        onSaved={made => navigate(paths.record(noun.plural, made.ref))}
        onCancel={() => navigate(paths.list(noun.plural))}
      />
    </>
  );
};

const noInitialValues = {};

/** `/parc/models/:ref/edit`. */
export const RecordEditPage = ({
  noun,
  notice,
}: {
  noun: Noun;
  notice?: ReactNode;
}) => {
  const { ref = '' } = useParams();
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const { value, error, reload } = useRecord(noun, ref);
  const toRecord = (to: string) => navigate(paths.record(noun.plural, to));
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <>
      <PageTitle title={text.t('form.editTitle', { ref: value.ref })} />
      {notice}
      <RecordEditForm
        noun={noun}
        record={value}
        onSaved={saved => toRecord(saved.ref)}
        onCancel={() => toRecord(value.ref)}
      />
    </>
  );
};
