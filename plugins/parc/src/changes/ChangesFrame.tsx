import type { ReactNode } from 'react';
import { changes } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { PartNav, useFollow } from '../records';
import { useParcPaths } from '../useParcPaths';
import { useWaiting } from './waiting/useWaiting';

/** The way to the parts of changes, above each of them. */
export const ChangesFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const waiting = useWaiting();
  useFollow(changes, waiting.reload);
  const parts: Array<{ name: string; to: string; count?: number }> = [
    { name: 'list', to: paths.changes() },
    {
      name: 'waiting',
      to: paths.changes('waiting'),
      count: waiting.value?.items.length,
    },
    { name: 'cab', to: paths.changes('cab') },
    { name: 'calendar', to: paths.changes('calendar') },
    { name: 'models', to: paths.changes('models') },
    { name: 'metrics', to: paths.changes('metrics') },
  ];
  return (
    <>
      <PartNav
        label={t('changes.parts')}
        parts={parts.map(({ name, ...part }) => ({
          label: t(`changes.part.${name}`),
          ...part,
        }))}
      />
      {children}
    </>
  );
};
