import { Navigate, Route, Routes } from 'react-router-dom';
import { maintenancePlans } from '@parc/backstage-plugin-parc-common';
import { NounRoutes } from '../records';
import { useParcPaths } from '../useParcPaths';
import { MaintenanceFrame } from './MaintenanceFrame';
import { OrderRoutes } from './orders';

/** The filters of every day; the others are behind «more filters». */
const planFilters = ['status', 'kind', 'owner'];

/** The area of maintenance, each part with an address of its own. */
export const MaintenanceRoutes = () => (
  <MaintenanceFrame>
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/orders/*" element={<OrderRoutes />} />
      <Route
        path="/plans/*"
        element={
          <NounRoutes noun={maintenancePlans} mainFilters={planFilters} />
        }
      />
    </Routes>
  </MaintenanceFrame>
);

const Start = () => {
  const paths = useParcPaths();
  return <Navigate to={paths.maintenance('orders')} replace />;
};
