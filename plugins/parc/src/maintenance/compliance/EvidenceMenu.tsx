import { useState } from 'react';
import { useText } from '../../language';
import { DownloadMenu } from '../../records';
import type { ComplianceWanted } from './useCompliance';
import { evidenceFormats, useEvidenceLinks } from './useEvidenceLinks';

/**
 * The evidence of the period as a PDF or workbook in the reader's language, and the list alone as a CSV.
 */
export const EvidenceMenu = ({ wanted }: { wanted: ComplianceWanted }) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DownloadMenu
      label={t('compliance.evidence')}
      hint={t('compliance.evidenceHint')}
      forms={evidenceFormats.map(name => ({
        name,
        label: t(`compliance.formats.${name}`),
      }))}
      links={useEvidenceLinks(wanted, isOpen)}
      isOutlined
      onToggle={setIsOpen}
    />
  );
};
