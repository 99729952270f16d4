import { useCallback } from 'react';
import type { ApprovalStep } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';

/** How many of those asked must approve, in words. */
export function useModeText(): (
  step: Pick<ApprovalStep, 'mode' | 'count'>,
) => string {
  const { t } = useText();
  return useCallback(
    ({ mode, count = 1 }) => t(`changes.approval.mode.${mode}`, { count }),
    [t],
  );
}
