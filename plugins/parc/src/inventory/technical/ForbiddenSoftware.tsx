import Alert from '@material-ui/lab/Alert';
import { LinkButton } from '@backstage/core-components';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { useForbiddenSoftware } from './useTechnical';

/** Forbidden software on the machine, by name. Nothing when there is none. */
export const ForbiddenSoftware = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value } = useForbiddenSoftware(asset);
  const names = [
    ...new Set(value?.map(({ product, name }) => product?.name ?? name)),
  ];
  if (names.length === 0) return null;
  const path = paths.record('assets', asset.tag);
  return (
    <Alert
      severity="error"
      style={{ marginBottom: 8 }}
      action={
        <LinkButton
          size="small"
          color="inherit"
          to={`${path}?tab=software&licensing=forbidden`}
        >
          {t('assetLicences.show')}
        </LinkButton>
      }
    >
      {t('assetLicences.forbidden', {
        count: names.length,
        names: formats.list(names),
      })}
    </Alert>
  );
};
