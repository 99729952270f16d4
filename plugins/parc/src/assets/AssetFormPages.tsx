import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  assets,
  type AnyRecord,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ErrorPanel,
  GitNotice,
  PageTitle,
  RecordCreateForm,
  RecordEditForm,
  RecordSkeleton,
  toCopyValues,
  useRecord,
} from '../records';
import { useParcPaths } from '../useParcPaths';

/** `/parc/assets/new`, or `?copy=LT-2024-0001` for another one like it. */
export const AssetCreatePage = () => {
  const text = useText();
  const [search] = useSearchParams();
  const copied = search.get('copy') ?? undefined;
  const original = useRecord(assets, copied);
  const initial = useMemo(
    () => (original.value ? toCopyValues(assets, original.value) : {}),
    [original.value],
  );
  const title = copied
    ? text.t('asset.copyTitle', { ref: copied })
    : text.noun(assets, 'new');
  if (original.error) {
    return <ErrorPanel error={original.error} onRetry={original.reload} />;
  }
  if (copied && !original.value) return <RecordSkeleton />;
  return (
    <>
      <PageTitle title={title} />
      <CreateForm initial={initial} />
    </>
  );
};

const CreateForm = ({ initial }: { initial: object }) => {
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const alertApi = useApi(alertApiRef);
  return (
    <RecordCreateForm
      noun={assets}
      initial={initial as Record<string, unknown>}
      onSaved={made => {
        alertApi.post({
          message: text.t('asset.created', { ref: made.ref }),
          severity: 'success',
          display: 'transient',
        });
        navigate(paths.record('assets', made.ref), {
          state: { warnings: made.warnings },
        });
      }}
      onCancel={() => navigate(paths.list('assets'))}
    />
  );
};

/** `/parc/assets/:ref/edit`. */
export const AssetEditPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useRecord(assets, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  return value ? <EditForm record={value} /> : <RecordSkeleton />;
};

const EditForm = ({ record }: { record: AnyRecord }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const asset = record as unknown as Asset;
  return (
    <>
      <PageTitle title={t('form.editTitle', { ref: asset.ref })} />
      <GitNotice noun={assets} record={asset} />
      <RecordEditForm
        noun={assets}
        record={record}
        lockedFields={asset.declared}
        onSaved={saved =>
          navigate(paths.record('assets', saved.ref), {
            state: { warnings: saved.warnings },
          })
        }
        onCancel={() => navigate(paths.record('assets', asset.ref))}
      />
    </>
  );
};
