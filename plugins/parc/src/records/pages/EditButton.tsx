import Edit from '@material-ui/icons/Edit';
import { LinkButton } from '@backstage/core-components';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';

/** The way to the form of a record. */
export const EditButton = (props: { noun: Noun; record: { ref: string } }) => {
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <LinkButton
      to={paths.edit(props.noun.plural, props.record.ref)}
      variant="outlined"
      startIcon={<Edit />}
    >
      {t('record.edit')}
    </LinkButton>
  );
};
