import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { LinkButton } from '@backstage/core-components';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { useFindings } from '../findings/useFindings';

/** What about an asset asks for a person, above all else on its page. */
export const FindingsOfAsset = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const { items = [] } = useFindings({ asset: asset.ref });
  return (
    <>
      {items.map(({ id, kind, agent }) => (
        <Alert
          key={id}
          severity={kind === 'lost-reported' ? 'error' : 'warning'}
          style={{ marginBottom: 8 }}
          action={
            <LinkButton
              size="small"
              color="inherit"
              to={paths.inventory('findings')}
            >
              {t('inventory.part.findings')}
            </LinkButton>
          }
        >
          <AlertTitle>{t(`findings.kinds.${kind}.name`)}</AlertTitle>
          {t(`findings.kinds.${kind}.text`, {
            asset: asset.ref,
            device: agent?.deviceId ?? '–',
          })}{' '}
          {t(`findings.kinds.${kind}.hint`)}
        </Alert>
      ))}
    </>
  );
};
