import { Navigate, Route, Routes } from 'react-router-dom';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  parcMaintenancePlanPermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';
import { useParcPaths } from '../useParcPaths';
import { ComplianceRoutes } from './compliance/ComplianceRoutes';
import { MaintenanceFrame } from './MaintenanceFrame';
import { OrderRoutes } from './orders';
import { PlanRoutes } from './plans';
import { WorkRoutes } from './work';

/** The area of maintenance, each part with an address of its own. */
export const MaintenanceRoutes = () => (
  <MaintenanceFrame>
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/work/*" element={<WorkRoutes />} />
      <Route path="/orders/*" element={<OrderRoutes />} />
      <Route path="/plans/*" element={<PlanRoutes />} />
      <Route path="/compliance/*" element={<ComplianceRoutes />} />
    </Routes>
  </MaintenanceFrame>
);

/** Planners begin with the orders, technicians with their own. */
const Start = () => {
  const paths = useParcPaths();
  const planning = usePermission({ permission: parcMaintenancePlanPermission });
  const working = usePermission({
    permission: workOrderWorkPermission,
    resourceRef: '*',
  });
  if (planning.loading || working.loading) return null;
  const part = working.allowed && !planning.allowed ? 'work' : 'orders';
  return <Navigate to={paths.maintenance(part)} replace />;
};
