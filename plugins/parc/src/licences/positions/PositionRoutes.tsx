import { Route, Routes, useParams } from 'react-router-dom';
import { PositionListPage } from './PositionListPage';
import { PositionPage } from './PositionPage';

/** The positions: what is owned against what is used. */
export const PositionRoutes = () => (
  <Routes>
    <Route path="/" element={<PositionListPage />} />
    <Route path="/:ref" element={<FreshPositionPage />} />
  </Routes>
);

/** Another position is another page: nothing of the former one stays in sight. */
const FreshPositionPage = () => <PositionPage key={useParams().ref} />;
