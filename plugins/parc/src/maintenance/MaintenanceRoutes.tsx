import { Navigate, Route, Routes } from 'react-router-dom';
import { useParcPaths } from '../useParcPaths';
import { ComplianceRoutes } from './compliance/ComplianceRoutes';
import { MaintenanceFrame } from './MaintenanceFrame';
import { OrderRoutes } from './orders';
import { PlanRoutes } from './plans';

/** The area of maintenance, each part with an address of its own. */
export const MaintenanceRoutes = () => (
  <MaintenanceFrame>
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/orders/*" element={<OrderRoutes />} />
      <Route path="/plans/*" element={<PlanRoutes />} />
      <Route path="/compliance/*" element={<ComplianceRoutes />} />
    </Routes>
  </MaintenanceFrame>
);

const Start = () => {
  const paths = useParcPaths();
  return <Navigate to={paths.maintenance('orders')} replace />;
};
