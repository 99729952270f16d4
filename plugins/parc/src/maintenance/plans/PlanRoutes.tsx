import { Route, Routes, useParams } from 'react-router-dom';
import { maintenancePlans } from '@parc/backstage-plugin-parc-common';
import { NounList, RecordCreatePage, RecordEditPage } from '../../records';
import { planChangeParts, planCreateParts } from './form/planFormParts';
import { PlanPage } from './PlanPage';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'kind', 'owner', 'basis'];

/** What a plan starts with: of all assets, counted from the last time, every three to six months. */
const usualPlan = {
  covers: '{}',
  kind: 'inspection',
  basis: 'floating',
  everyFrom: 'P3M',
  everyTo: 'P6M',
  leadTime: 'P14D',
  horizon: 'P6M',
  batchBy: 'asset',
};

/** Plans: their list, each of them, and their form. */
export const PlanRoutes = () => (
  <Routes>
    <Route
      path="/"
      element={<NounList noun={maintenancePlans} mainFilters={mainFilters} />}
    />
    <Route
      path="/new"
      element={
        <RecordCreatePage
          noun={maintenancePlans}
          initial={usualPlan}
          parts={planCreateParts}
        />
      }
    />
    <Route path="/:ref" element={<FreshPlanPage />} />
    <Route
      path="/:ref/edit"
      element={
        <RecordEditPage noun={maintenancePlans} parts={planChangeParts} />
      }
    />
  </Routes>
);

/** Another plan is another page: nothing of the former one stays in sight. */
const FreshPlanPage = () => <PlanPage key={useParams().ref} />;
