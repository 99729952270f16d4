import { Route, Routes } from 'react-router-dom';
import { calendars, windows } from '@parc/backstage-plugin-parc-common';
import {
  NounList,
  RecordCreatePage,
  RecordEditPage,
  RecordPage,
} from '../records';
import { CalendarsFrame } from './CalendarsFrame';
import { calendarFormParts } from './form/calendarFormParts';
import { windowFormParts } from './form/windowFormParts';
import { MonthPage } from './month/MonthPage';
import { NextTimesCard } from './windows/NextTimesCard';
import { YearCard } from './year/YearCard';

/** The filters of every day; the others are behind «more filters». */
const calendarFilters = ['location', 'country'];
const windowFilters = ['kind', 'location', 'entity', 'owner'];

/** What a window starts with. */
const usualWindow = { kind: 'maintenance', duration: 'PT4H' };

/** The area of calendars, windows and freezes, each part with an address of its own. */
export const CalendarRoutes = () => (
  <CalendarsFrame>
    <Routes>
      <Route
        path="/"
        element={<NounList noun={calendars} mainFilters={calendarFilters} />}
      />
      <Route
        path="/new"
        element={
          <RecordCreatePage noun={calendars} parts={calendarFormParts} />
        }
      />
      <Route
        path="/windows"
        element={<NounList noun={windows} mainFilters={windowFilters} />}
      />
      <Route
        path="/windows/new"
        element={
          <RecordCreatePage
            noun={windows}
            initial={usualWindow}
            parts={windowFormParts}
          />
        }
      />
      <Route
        path="/windows/:ref"
        element={
          <RecordPage noun={windows}>
            {window => <NextTimesCard window={window} />}
          </RecordPage>
        }
      />
      <Route
        path="/windows/:ref/edit"
        element={<RecordEditPage noun={windows} parts={windowFormParts} />}
      />
      <Route path="/month" element={<MonthPage />} />
      <Route
        path="/:ref"
        element={
          <RecordPage noun={calendars}>
            {calendar => <YearCard calendar={calendar} />}
          </RecordPage>
        }
      />
      <Route
        path="/:ref/edit"
        element={<RecordEditPage noun={calendars} parts={calendarFormParts} />}
      />
    </Routes>
  </CalendarsFrame>
);
