import { Navigate, Route, Routes } from 'react-router-dom';
import { products } from '@parc/backstage-plugin-parc-common';
import { RecordCreatePage, RecordEditPage } from '../records';
import { useParcPaths } from '../useParcPaths';
import { ProductListPage } from './products/ProductListPage';
import { ProductPage } from './products/ProductPage';
import { SoftwareRulesPage } from './rules/SoftwareRulesPage';
import { SoftwareFrame } from './SoftwareFrame';
import { UnrecognisedPage } from './titles/UnrecognisedPage';

/** The area of software: its parts, and the pages of one product. */
export const SoftwareRoutes = () => (
  <Routes>
    <Route
      path="/"
      element={
        <SoftwareFrame>
          <ProductListPage />
        </SoftwareFrame>
      }
    />
    <Route
      path="/unrecognised"
      element={
        <SoftwareFrame>
          <UnrecognisedPage />
        </SoftwareFrame>
      }
    />
    <Route
      path="/rules"
      element={
        <SoftwareFrame>
          <SoftwareRulesPage />
        </SoftwareFrame>
      }
    />
    <Route path="/products" element={<ToProducts />} />
    <Route
      path="/products/new"
      element={<RecordCreatePage noun={products} />}
    />
    <Route path="/products/:ref" element={<ProductPage />} />
    <Route
      path="/products/:ref/edit"
      element={<RecordEditPage noun={products} />}
    />
  </Routes>
);

const ToProducts = () => <Navigate to={useParcPaths().software()} replace />;
