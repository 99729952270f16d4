import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';

/** The way to a new record. */
export const CreateButton = ({ noun }: { noun: Noun }) => {
  const text = useText();
  const paths = useParcPaths();
  return (
    <LinkButton
      to={paths.create(noun.plural)}
      variant="contained"
      color="primary"
      startIcon={<Add />}
    >
      {text.noun(noun, 'new')}
    </LinkButton>
  );
};
