import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import { useText } from '../../language';
import { useMayNoun } from '../../records';
import { useParcPaths } from '../../useParcPaths';

/** The form of a new licence with its product and metric filled in, for who may. */
export const RecordLicenceButton = (props: {
  product: string;
  metric: string;
}) => {
  const { t } = useText();
  const paths = useParcPaths();
  if (!useMayNoun('licences', 'create')) return null;
  const filled = new URLSearchParams(props);
  return (
    <LinkButton
      variant="outlined"
      color="primary"
      startIcon={<Add />}
      to={`${paths.create('licences')}?${filled}`}
    >
      {t('productPage.recordLicence')}
    </LinkButton>
  );
};
