import { Route, Routes } from 'react-router-dom';
import { ImportListPage } from './ImportListPage';
import { ImportPage } from './ImportPage';
import { UploadPage } from './UploadPage';

/** `/parc/imports`: what was imported, a new file, and each import on its way. */
export const ImportRoutes = () => (
  <Routes>
    <Route path="/" element={<ImportListPage />} />
    <Route path="/new" element={<UploadPage />} />
    <Route path="/:id" element={<ImportPage />} />
  </Routes>
);
