import { Route, Routes, useParams } from 'react-router-dom';
import { assets } from '@parc/backstage-plugin-parc-common';
import { RecordCreatePage, RecordEditPage } from '../records';
import { AssetListPage } from './AssetListPage';
import { AssetPage } from './AssetPage';

/** All pages of assets. */
export const AssetRoutes = () => (
  <Routes>
    <Route path="/" element={<AssetListPage />} />
    <Route path="/new" element={<RecordCreatePage noun={assets} />} />
    <Route path="/:ref" element={<FreshAssetPage />} />
    <Route path="/:ref/edit" element={<RecordEditPage noun={assets} />} />
  </Routes>
);

/** Another asset is another page: nothing of the former one stays in sight. */
const FreshAssetPage = () => <AssetPage key={useParams().ref} />;
