import { useState } from 'react';
import { exportFormats } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { DownloadMenu } from './DownloadMenu';
import { useExportLinks } from './useExportLinks';
import type { RecordList } from './useRecordList';

/** All that the list matches, in its order and with its columns, as a file. */
export const ExportMenu = ({ list }: { list: RecordList }) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const links = useExportLinks(list.noun, list.state, list.columns, isOpen);
  return (
    <DownloadMenu
      label={t('exporting.title')}
      hint={t('exporting.hint')}
      forms={exportFormats.map(name => ({
        name,
        label: t(`exporting.formats.${name}`),
      }))}
      links={links}
      onToggle={setIsOpen}
    />
  );
};
