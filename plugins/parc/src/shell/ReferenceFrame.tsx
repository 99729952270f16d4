import type { ReactNode } from 'react';
import { useText } from '../language';
import { PartNav } from '../records';
import { useParcPaths } from '../useParcPaths';
import { referenceNouns } from './useTabs';

/** The way between places, models, categories and suppliers, above each of them. */
export const ReferenceFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <>
      <PartNav
        label={t('tabs.referenceParts')}
        parts={referenceNouns.map(plural => ({
          label: t(`tabs.${plural}`),
          to: paths.list(plural),
        }))}
      />
      {children}
    </>
  );
};
