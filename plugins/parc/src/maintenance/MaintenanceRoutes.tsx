import { Navigate, Route, Routes } from 'react-router-dom';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  parcMaintenancePlanPermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';
import { useParcPaths } from '../useParcPaths';
import { CalendarPage } from './calendar';
import { ComplianceRoutes } from './compliance/ComplianceRoutes';
import { DuesPage } from './dues';
import { LoadPage } from './load';
import { MaintenanceFrame } from './MaintenanceFrame';
import { OrderRoutes } from './orders';
import { PlanRoutes } from './plans';
import { WorkRoutes } from './work';

/** The area of maintenance, each part with an address of its own. */
export const MaintenanceRoutes = () => (
  <MaintenanceFrame>
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/calendar" element={<CalendarPage />} />
      <Route path="/work/*" element={<WorkRoutes />} />
      <Route path="/orders/*" element={<OrderRoutes />} />
      <Route path="/plans/*" element={<PlanRoutes />} />
      <Route path="/dues" element={<DuesPage />} />
      <Route path="/load" element={<LoadPage />} />
      <Route path="/compliance/*" element={<ComplianceRoutes />} />
    </Routes>
  </MaintenanceFrame>
);

/** Planners begin with the calendar, technicians with their own work; who only reads, with the calendar too. */
const Start = () => {
  const paths = useParcPaths();
  const planning = usePermission({ permission: parcMaintenancePlanPermission });
  const working = usePermission({
    permission: workOrderWorkPermission,
    resourceRef: '*',
  });
  if (planning.loading || working.loading) return null;
  const part = working.allowed && !planning.allowed ? 'work' : 'calendar';
  return <Navigate to={paths.maintenance(part)} replace />;
};
