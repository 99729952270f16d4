import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Warning } from '@parc/backstage-plugin-parc-common';

/**
 * What the last change of a record warned of: at first what the form said from which one came. `onChanged` has the record
 * read again.
 */
export function useWarnings(reload: () => void): {
  warnings?: Warning[];
  onChanged(warnings?: Warning[]): void;
} {
  const saved = useLocation().state as { warnings?: Warning[] } | null;
  const [warnings, setWarnings] = useState(saved?.warnings);
  return {
    warnings,
    onChanged: said => {
      setWarnings(said);
      reload();
    },
  };
}
