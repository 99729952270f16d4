import Publish from '@material-ui/icons/Publish';
import { LinkButton } from '@backstage/core-components';
import {
  importNouns,
  importPermission,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay } from '../permissions';
import { useParcPaths } from '../useParcPaths';

/** Leads to the import of a spreadsheet into a noun, for who may. */
export const ImportButton = ({ noun }: { noun: Noun }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const nouns: readonly string[] = importNouns;
  if (!useMay(importPermission) || !nouns.includes(noun.plural)) return null;
  return (
    <LinkButton
      to={paths.importInto(noun.plural)}
      variant="outlined"
      startIcon={<Publish />}
    >
      {t('imports.start')}
    </LinkButton>
  );
};
