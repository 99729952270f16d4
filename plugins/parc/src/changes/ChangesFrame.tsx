import type { ReactNode } from 'react';
import { useText } from '../language';
import { PartNav } from '../records';
import { useParcPaths } from '../useParcPaths';

/** The way to the parts of changes, above each of them. */
export const ChangesFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const parts = [
    { name: 'list', to: paths.changes() },
    { name: 'models', to: paths.changes('models') },
    { name: 'metrics', to: paths.changes('metrics') },
  ];
  return (
    <>
      <PartNav
        label={t('changes.parts')}
        parts={parts.map(({ name, to }) => ({
          label: t(`changes.part.${name}`),
          to,
        }))}
      />
      {children}
    </>
  );
};
