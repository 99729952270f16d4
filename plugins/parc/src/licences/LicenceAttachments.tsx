import { licences, type Licence } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { RecordFiles } from '../records';
import { useLicenceAbilities } from './useLicenceAbilities';

/** Contracts, invoices and other proofs of a licence: links, files and comments. */
export const LicenceAttachments = ({ licence }: { licence: Licence }) => {
  const { t } = useText();
  const { mayUpdate } = useLicenceAbilities(licence.id);
  return (
    <RecordFiles
      noun={licences}
      record={licence}
      mayChange={mayUpdate}
      deletedTitle={t('licences.deletedFiles')}
    />
  );
};
