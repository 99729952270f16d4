import { Route, Routes, useParams } from 'react-router-dom';
import { changes } from '@parc/backstage-plugin-parc-common';
import { RecordEditPage } from '../records';
import { ChangeListPage } from './ChangeListPage';
import { ChangesFrame } from './ChangesFrame';
import { CabRoutes } from './cab/CabRoutes';
import { ChangeCalendarPage } from './calendar';
import { ChangeCreatePage } from './form/ChangeCreatePage';
import { changeFormParts } from './form/changeFormParts';
import { StandardChangePage } from './models/StandardChangePage';
import { ChangeMetricsPage } from './metrics/ChangeMetricsPage';
import { ModelRoutes } from './models/ModelRoutes';
import { ChangePage } from './record/ChangePage';
import { WaitingPage } from './waiting/WaitingPage';

/** The area of changes: their list, each of them, their form, and the models of standard ones. */
export const ChangeRoutes = () => (
  <ChangesFrame>
    <Routes>
      <Route path="/" element={<ChangeListPage />} />
      <Route path="/new" element={<ChangeCreatePage />} />
      <Route path="/new/standard" element={<StandardChangePage />} />
      <Route path="/models/*" element={<ModelRoutes />} />
      <Route path="/cab/*" element={<CabRoutes />} />
      <Route path="/waiting" element={<WaitingPage />} />
      <Route path="/calendar" element={<ChangeCalendarPage />} />
      <Route path="/metrics" element={<ChangeMetricsPage />} />
      <Route path="/:ref" element={<FreshChangePage />} />
      <Route
        path="/:ref/edit"
        element={<RecordEditPage noun={changes} parts={changeFormParts} />}
      />
    </Routes>
  </ChangesFrame>
);

/** Another change is another page: nothing of the former one stays in sight. */
const FreshChangePage = () => <ChangePage key={useParams().ref} />;
