import { Route, Routes } from 'react-router-dom';
import { InventoryFrame } from './InventoryFrame';
import { CredentialsPage } from './credentials/CredentialsPage';
import { DiscoveredPage } from './discovered/DiscoveredPage';
import { FindingsPage } from './findings/FindingsPage';
import { MessagesPage } from './messages/MessagesPage';
import { PosturePage } from './posture/PosturePage';
import { RulesPage } from './rules/RulesPage';

/** The area of inventory, each part with an address of its own. */
export const InventoryRoutes = () => (
  <InventoryFrame>
    <Routes>
      <Route path="/" element={<MessagesPage />} />
      <Route path="/findings" element={<FindingsPage />} />
      <Route path="/discovered" element={<DiscoveredPage />} />
      <Route path="/rules" element={<RulesPage />} />
      <Route path="/credentials" element={<CredentialsPage />} />
      <Route path="/posture" element={<PosturePage />} />
    </Routes>
  </InventoryFrame>
);
