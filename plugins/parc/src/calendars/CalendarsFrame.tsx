import type { ReactNode } from 'react';
import { useText } from '../language';
import { PartNav } from '../records';
import { useParcPaths } from '../useParcPaths';

const parts = ['list', 'windows', 'month'] as const;

/** The way to the parts of calendars, above each of them. */
export const CalendarsFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <>
      <PartNav
        label={t('calendars.parts')}
        parts={parts.map(part => ({
          label: t(`calendars.part.${part}`),
          to: paths.calendars(part === 'list' ? undefined : part),
          isOpenBelow: part === 'windows',
        }))}
      />
      {children}
    </>
  );
};
