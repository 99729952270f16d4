import { useEffect, useState } from 'react';
import { parcAccessPermission } from '@parc/backstage-plugin-parc-common';
import { useMay } from '../permissions';
import { QuickFindDialog } from './QuickFindDialog';
import { isShortcut } from './shortcut';

/** Finds an asset from anywhere in the portal: opens at Ctrl+K or ⌘K, for who may see Parc. */
export const QuickFind = () => {
  const mayAccess = useMay(parcAccessPermission);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (!mayAccess) return undefined;
    const listen = (event: KeyboardEvent) => {
      // Whoever has used the key already, such as an editor or the open box, keeps it.
      if (event.defaultPrevented || !isShortcut(event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [mayAccess]);

  return isOpen ? <QuickFindDialog onClose={() => setIsOpen(false)} /> : null;
};
