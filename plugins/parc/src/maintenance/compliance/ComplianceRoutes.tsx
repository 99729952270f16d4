import { Route, Routes } from 'react-router-dom';
import { CompliancePage } from './CompliancePage';
import { ComplianceWindowsPage } from './ComplianceWindowsPage';

/** What was done in its window, and the list behind every figure. */
export const ComplianceRoutes = () => (
  <Routes>
    <Route path="/" element={<CompliancePage />} />
    <Route path="/windows" element={<ComplianceWindowsPage />} />
  </Routes>
);
