import { Route, Routes, useParams } from 'react-router-dom';
import { workOrders } from '@parc/backstage-plugin-parc-common';
import { RecordEditPage } from '../../records';
import { OrderCreatePage } from './OrderCreatePage';
import { OrderListPage } from './OrderListPage';
import { OrderPage } from './OrderPage';

/** `/parc/maintenance/orders`: all work orders. */
export const OrderRoutes = () => (
  <Routes>
    <Route path="/" element={<OrderListPage />} />
    <Route path="/new" element={<OrderCreatePage />} />
    <Route path="/:ref" element={<FreshOrderPage />} />
    <Route path="/:ref/edit" element={<RecordEditPage noun={workOrders} />} />
  </Routes>
);

/** Another order is another page: nothing of the former one stays in sight. */
const FreshOrderPage = () => <OrderPage key={useParams().ref} />;
