import { Route, Routes, useParams } from 'react-router-dom';
import { AgendaChangePage } from './AgendaChangePage';
import { CabPage } from './CabPage';
import { MeetingChangePage } from './MeetingChangePage';
import { MeetingPage } from './MeetingPage';

/** Below `/parc/changes/cab`: what waits for boards, and their meetings; a screen for each change. */
export const CabRoutes = () => (
  <Routes>
    <Route path="/" element={<CabPage />} />
    <Route path="/agenda/:ref" element={<AgendaChangePage />} />
    <Route path="/meetings/:id" element={<MeetingPage />} />
    <Route path="/meetings/:id/:ref" element={<FreshMeetingChange />} />
  </Routes>
);

/** Another change is another page: nothing that was typed about the former one stays. */
const FreshMeetingChange = () => <MeetingChangePage key={useParams().ref} />;
