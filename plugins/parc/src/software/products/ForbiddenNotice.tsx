import Alert from '@material-ui/lab/Alert';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { LinkButton } from '@backstage/core-components';
import { useFormats, useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';

/** Forbidden software that is installed all the same asks for somebody. */
export const ForbiddenNotice = ({ product }: { product: AnyRecord }) => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const machines = Number(product.machines ?? 0);
  if (product.licensing !== 'forbidden' || machines === 0) return null;
  return (
    <Alert
      severity="error"
      style={{ marginBottom: 8 }}
      action={
        <LinkButton
          size="small"
          color="inherit"
          to={`${paths.record('products', product.ref)}?tab=machines`}
        >
          {t('productPage.showMachines')}
        </LinkButton>
      }
    >
      {t('productPage.forbidden', {
        count: machines,
        total: formats.number(machines),
      })}
    </Alert>
  );
};
