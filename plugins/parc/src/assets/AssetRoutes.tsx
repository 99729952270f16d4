import { Route, Routes, useParams } from 'react-router-dom';
import { AssetCreatePage, AssetEditPage } from './AssetFormPages';
import { AssetListPage } from './AssetListPage';
import { AssetPage } from './AssetPage';

/** All pages of assets. */
export const AssetRoutes = () => (
  <Routes>
    <Route path="/" element={<AssetListPage />} />
    <Route path="/new" element={<AssetCreatePage />} />
    <Route path="/:ref" element={<FreshAssetPage />} />
    <Route path="/:ref/edit" element={<AssetEditPage />} />
  </Routes>
);

/** Another asset is another page: nothing of the former one stays in sight. */
const FreshAssetPage = () => <AssetPage key={useParams().ref} />;
