import { Navigate, Route, Routes } from 'react-router-dom';
import type { ReactNode } from 'react';
import { ErrorPage, LinkButton } from '@backstage/core-components';
import {
  RequirePermission,
  usePermission,
} from '@backstage/plugin-permission-react';
import {
  importPermission,
  licenceReadPermission,
  parcAccessPermission,
  parcCalendarReadPermission,
  parcInventoryReadPermission,
  parcReferenceReadPermission,
  parcSoftwareReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { CalendarRoutes } from '../calendars';
import { ChangeRoutes } from '../changes';
import { ImportRoutes } from '../imports';
import { InventoryRoutes } from '../inventory';
import { LicenceRoutes } from '../licences';
import { LocationPage } from '../locations';
import { MaintenanceRoutes } from '../maintenance';
import { CategoryRoutes, ModelRoutes } from '../models';
import { MyEquipmentPage } from '../myEquipment';
import { OverviewPage } from '../overview';
import { PeoplePage } from '../personalData';
import { ProblemsPage } from '../problems';
import { SoftwareRoutes } from '../software';
import { SupplierRoutes } from '../suppliers';
import { EmptyState } from '../records';
import { useText } from '../language';
import { useParcPaths } from '../useParcPaths';
import { AssetsWithAdditions } from './AssetsWithAdditions';
import { ParcFrame } from './ParcFrame';
import { ReferenceFrame } from './ReferenceFrame';

/** All of Parc: mounted once, below whatever path the portal gives it. */
export const ParcPage = () => (
  <RequirePermission permission={parcAccessPermission}>
    <ParcFrame>
      <Routes>
        <Route path="/" element={<Start />} />
        <Route path="/assets/*" element={<AssetsWithAdditions />} />
        <Route path="/my-equipment" element={<MyEquipmentPage />} />
        <Route
          path="/locations/*"
          element={
            <ForReaders>
              <LocationPage />
            </ForReaders>
          }
        />
        <Route
          path="/models/*"
          element={
            <ForReaders>
              <ModelRoutes />
            </ForReaders>
          }
        />
        <Route
          path="/categories/*"
          element={
            <ForReaders>
              <CategoryRoutes />
            </ForReaders>
          }
        />
        <Route
          path="/suppliers/*"
          element={
            <ForReaders>
              <SupplierRoutes />
            </ForReaders>
          }
        />
        <Route
          path="/software/*"
          element={
            <RequirePermission
              permission={parcSoftwareReadPermission}
              errorPage={<NotAllowed />}
            >
              <SoftwareRoutes />
            </RequirePermission>
          }
        />
        <Route
          path="/licences/*"
          element={
            <RequirePermission
              permission={licenceReadPermission}
              resourceRef="*"
              errorPage={<NotAllowed />}
            >
              <LicenceRoutes />
            </RequirePermission>
          }
        />
        <Route path="/maintenance/*" element={<MaintenanceRoutes />} />
        <Route path="/changes/*" element={<ChangeRoutes />} />
        <Route
          path="/calendars/*"
          element={
            <RequirePermission
              permission={parcCalendarReadPermission}
              errorPage={<NotAllowed />}
            >
              <CalendarRoutes />
            </RequirePermission>
          }
        />
        <Route
          path="/inventory/*"
          element={
            <RequirePermission
              permission={parcInventoryReadPermission}
              errorPage={<NotAllowed />}
            >
              <InventoryRoutes />
            </RequirePermission>
          }
        />
        <Route
          path="/imports/*"
          element={
            <RequirePermission
              permission={importPermission}
              errorPage={<NotAllowed />}
            >
              <ImportRoutes />
            </RequirePermission>
          }
        />
        <Route path="/problems" element={<ProblemsPage />} />
        <Route path="/people" element={<PeoplePage />} />
        <Route path="*" element={<NothingHere />} />
      </Routes>
    </ParcFrame>
  </RequirePermission>
);

/** Places, models, suppliers and categories are not shown to who sees only their own equipment. */
const ForReaders = ({ children }: { children: ReactNode }) => (
  <RequirePermission
    permission={parcReferenceReadPermission}
    errorPage={<NotAllowed />}
  >
    <ReferenceFrame>{children}</ReferenceFrame>
  </RequirePermission>
);

const NotAllowed = () => {
  const { t } = useText();
  const paths = useParcPaths();
  return (
    <EmptyState title={t('errors.status.403')}>
      <LinkButton to={paths.myEquipment} variant="outlined">
        {t('my.title')}
      </LinkButton>
    </EmptyState>
  );
};

/** The overview; for who sees only their own equipment, that. */
const Start = () => {
  const paths = useParcPaths();
  const { loading, allowed } = usePermission({
    permission: parcReferenceReadPermission,
  });
  if (loading) return null;
  return allowed ? (
    <OverviewPage />
  ) : (
    <Navigate to={paths.myEquipment} replace />
  );
};

const NothingHere = () => {
  const { t } = useText();
  return <ErrorPage status="404" statusMessage={t('errors.status.404')} />;
};

/** The assets as a page of their own, so that they have their own entry in the portal's menu. */
export const AssetsEntry = () => (
  <RequirePermission permission={parcAccessPermission}>
    <ParcFrame>
      <AssetsWithAdditions />
    </ParcFrame>
  </RequirePermission>
);

/** «My equipment» likewise. */
export const MyEquipmentEntry = () => (
  <RequirePermission permission={parcAccessPermission}>
    <ParcFrame>
      <MyEquipmentPage />
    </ParcFrame>
  </RequirePermission>
);
