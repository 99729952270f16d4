import { Route, Routes, useParams } from 'react-router-dom';
import { OutboxProvider } from './outbox';
import { TodayPage } from './TodayPage';
import { WorkPage } from './WorkPage';

/** `/parc/maintenance/work`: what the reader has to do, made for a telephone in one hand and a poor connection. */
export const WorkRoutes = () => (
  <OutboxProvider>
    <Routes>
      <Route path="/" element={<TodayPage />} />
      <Route path="/:ref" element={<FreshWorkPage />} />
    </Routes>
  </OutboxProvider>
);

/** Another order is another page: nothing of the former one stays in sight. */
const FreshWorkPage = () => <WorkPage key={useParams().ref} />;
