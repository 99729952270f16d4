import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  licences,
  type AnyRecord,
  type Licence,
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

/** `/parc/licences/new`, `?copy=LIC-0001` for another one like it, or `?product=visio` for one of a product. */
export const LicenceCreatePage = () => {
  const text = useText();
  const [search] = useSearchParams();
  const copied = search.get('copy') ?? undefined;
  const original = useRecord(licences, copied);
  const product = search.get('product');
  const metric = search.get('metric');
  const initial = useMemo(
    () =>
      original.value
        ? toCopyValues(licences, original.value)
        : newLicence(product, metric),
    [original.value, product, metric],
  );
  if (original.error) {
    return <ErrorPanel error={original.error} onRetry={original.reload} />;
  }
  if (copied && !original.value) return <RecordSkeleton />;
  return (
    <>
      <PageTitle
        title={
          copied
            ? text.t('asset.copyTitle', { ref: copied })
            : text.noun(licences, 'new')
        }
      />
      <CreateForm initial={initial} />
    </>
  );
};

/** What most licences are. */
function newLicence(
  product: string | null,
  metric: string | null,
): Record<string, unknown> {
  return {
    type: 'subscription',
    renewal: 'manual',
    ...(product ? { product: { ref: product, name: product } } : {}),
    ...(metric ? { metric } : {}),
  };
}

const CreateForm = ({ initial }: { initial: Record<string, unknown> }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const alertApi = useApi(alertApiRef);
  return (
    <RecordCreateForm
      noun={licences}
      initial={initial}
      onSaved={made => {
        alertApi.post({
          message: t('asset.created', { ref: made.ref }),
          severity: 'success',
          display: 'transient',
        });
        navigate(paths.record(licences.plural, made.ref), {
          state: { warnings: made.warnings },
        });
      }}
      onCancel={() => navigate(paths.list(licences.plural))}
    />
  );
};

/** `/parc/licences/:ref/edit`. */
export const LicenceEditPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useRecord(licences, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  return value ? <EditForm record={value} /> : <RecordSkeleton />;
};

const EditForm = ({ record }: { record: AnyRecord }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const licence = record as unknown as Licence;
  return (
    <>
      <PageTitle title={t('form.editTitle', { ref: licence.ref })} />
      <GitNotice noun={licences} record={licence} />
      <RecordEditForm
        noun={licences}
        record={record}
        lockedFields={licence.declared}
        onSaved={saved =>
          navigate(paths.record(licences.plural, saved.ref), {
            state: { warnings: saved.warnings },
          })
        }
        onCancel={() => navigate(paths.record(licences.plural, licence.ref))}
      />
    </>
  );
};
