import { Route, Routes, useParams } from 'react-router-dom';
import { licences } from '@parc/backstage-plugin-parc-common';
import { RecordEditPage } from '../records';
import { AllocationListPage } from './allocations/AllocationListPage';
import { AllocationPage } from './allocations/AllocationPage';
import { LicenceCreatePage } from './LicenceCreatePage';
import { LicenceListPage } from './LicenceListPage';
import { LicencePage } from './LicencePage';
import { LicencesFrame } from './LicencesFrame';
import { PositionRoutes } from './positions';
import { ReclaimPage } from './reclaim/ReclaimPage';
import { RenewalsPage } from './renewals/RenewalsPage';
import { SpendPage } from './spend/SpendPage';

/** The area of licences, each part with an address of its own. */
export const LicenceRoutes = () => (
  <LicencesFrame>
    <Routes>
      <Route path="/" element={<LicenceListPage />} />
      <Route path="/new" element={<LicenceCreatePage />} />
      <Route path="/positions/*" element={<PositionRoutes />} />
      <Route path="/allocations" element={<AllocationListPage />} />
      <Route path="/allocations/:ref" element={<AllocationPage />} />
      <Route path="/renewals" element={<RenewalsPage />} />
      <Route path="/spend" element={<SpendPage />} />
      <Route path="/reclaim" element={<ReclaimPage />} />
      <Route path="/:ref" element={<FreshLicencePage />} />
      <Route path="/:ref/edit" element={<RecordEditPage noun={licences} />} />
    </Routes>
  </LicencesFrame>
);

/** Another licence is another page: nothing of the former one stays in sight. */
const FreshLicencePage = () => <LicencePage key={useParams().ref} />;
