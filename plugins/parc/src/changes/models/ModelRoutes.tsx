import { Route, Routes, useParams } from 'react-router-dom';
import { changeModels } from '@parc/backstage-plugin-parc-common';
import { NounList, RecordCreatePage, RecordEditPage } from '../../records';
import { ModelPage } from './ModelPage';
import { modelFormParts } from './modelFormParts';

const mainFilters = ['status', 'category', 'owner'];

/** `/parc/changes/models`: how standard changes are always done. */
export const ModelRoutes = () => (
  <Routes>
    <Route
      path="/"
      element={<NounList noun={changeModels} mainFilters={mainFilters} />}
    />
    <Route
      path="/new"
      element={
        <RecordCreatePage
          noun={changeModels}
          initial={{ category: 'other', mostFailures: 3 }}
          parts={modelFormParts}
        />
      }
    />
    <Route path="/:ref" element={<FreshModelPage />} />
    <Route
      path="/:ref/edit"
      element={<RecordEditPage noun={changeModels} parts={modelFormParts} />}
    />
  </Routes>
);

/** Another model is another page: nothing of the former one stays in sight. */
const FreshModelPage = () => <ModelPage key={useParams().ref} />;
