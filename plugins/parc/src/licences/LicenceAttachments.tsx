import { licences, type Licence } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { AttachmentCards, EmptyState, useRecordPageStyles } from '../records';
import { useLicenceAbilities } from './useLicenceAbilities';

/** Contracts, invoices and other proofs of a licence: links, files and comments. */
export const LicenceAttachments = ({ licence }: { licence: Licence }) => {
  const { columns } = useRecordPageStyles();
  const { t } = useText();
  const { mayUpdate } = useLicenceAbilities(licence.id);
  if (licence.deletedAt)
    return <EmptyState title={t('licences.deletedFiles')} />;
  return (
    <div className={columns}>
      <AttachmentCards
        noun={licences}
        recordId={licence.id}
        mayChange={mayUpdate}
      />
    </div>
  );
};
