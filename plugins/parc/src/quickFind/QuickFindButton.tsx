import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import Search from '@material-ui/icons/Search';
import { useText } from '../language';
import { QuickFindDialog } from './QuickFindDialog';
import { shortcutKeys } from './shortcut';

/** The way into quick find that is seen; its hint teaches the keys. */
export const QuickFindButton = ({ className }: { className?: string }) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const shortcut = t('quickFind.shortcut', { keys: shortcutKeys });
  return (
    <>
      <Tooltip title={`${t('quickFind.title')} (${shortcut})`}>
        <IconButton
          className={className}
          aria-label={t('quickFind.title')}
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
        >
          <Search />
        </IconButton>
      </Tooltip>
      {isOpen && <QuickFindDialog onClose={() => setIsOpen(false)} />}
    </>
  );
};
