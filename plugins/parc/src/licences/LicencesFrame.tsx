import type { ReactNode } from 'react';
import { useText } from '../language';
import { PartNav, useMayNoun } from '../records';
import { useParcPaths } from '../useParcPaths';

/** The way to the parts of licences, above each of them; who may not read a part is not shown the way to it. */
export const LicencesFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const mayReadLicences = useMayNoun('licences', 'read');
  const mayReadAllocations = useMayNoun('allocations', 'read');
  const mayReadPositions = useMayNoun('positions', 'read');
  const parts: Array<{ name: string; isShown: boolean }> = [
    { name: 'list', isShown: mayReadLicences },
    { name: 'positions', isShown: mayReadPositions },
    { name: 'allocations', isShown: mayReadAllocations },
    { name: 'renewals', isShown: mayReadLicences },
    { name: 'spend', isShown: mayReadLicences },
    { name: 'reclaim', isShown: mayReadAllocations },
  ];
  return (
    <>
      <PartNav
        label={t('licences.parts')}
        parts={parts
          .filter(({ isShown }) => isShown)
          .map(({ name }) => ({
            label: t(`licences.part.${name}`),
            to: paths.licences(name === 'list' ? undefined : name),
          }))}
      />
      {children}
    </>
  );
};
