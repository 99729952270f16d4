import type { ReactNode } from 'react';
import { parcMaintenanceReadPermission } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay } from '../permissions';
import { PartNav, useMayNoun } from '../records';
import { useParcPaths } from '../useParcPaths';

/** The way to the parts of maintenance, above each of them; who may not read a part is not shown the way to it. */
export const MaintenanceFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const mayReadPlans = useMay(parcMaintenanceReadPermission);
  const mayReadOrders = useMayNoun('work-orders', 'read');
  const mayWork = useMayNoun('work-orders', 'update');
  const parts: Array<{ name: string; isShown: boolean }> = [
    { name: 'calendar', isShown: mayReadOrders && mayReadPlans },
    { name: 'work', isShown: mayReadOrders && mayWork },
    { name: 'orders', isShown: mayReadOrders },
    { name: 'plans', isShown: mayReadPlans },
    { name: 'dues', isShown: mayReadPlans },
    { name: 'load', isShown: mayReadOrders && mayReadPlans },
    { name: 'compliance', isShown: mayReadPlans && mayReadOrders },
  ];
  return (
    <>
      <PartNav
        label={t('maintenance.parts')}
        parts={parts
          .filter(({ isShown }) => isShown)
          .map(({ name }) => ({
            label: t(`maintenance.part.${name}`),
            to: paths.maintenance(name),
          }))}
      />
      {children}
    </>
  );
};
