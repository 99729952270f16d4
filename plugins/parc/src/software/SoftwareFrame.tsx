import type { ReactNode } from 'react';
import { useText } from '../language';
import { PartNav } from '../records';
import { useParcPaths } from '../useParcPaths';

const parts = ['products', 'unrecognised', 'rules'] as const;

/** The way to the parts of software, above each of them. */
export const SoftwareFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <>
      <PartNav
        label={t('softwareArea.parts')}
        parts={parts.map(part => ({
          label: t(`softwareArea.part.${part}`),
          to: paths.software(part === 'products' ? undefined : part),
        }))}
      />
      {children}
    </>
  );
};
