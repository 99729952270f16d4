import { positions } from '@parc/backstage-plugin-parc-common';
import { RecordListPage, useRecordList, useSearchFilters } from '../../records';
import { AsOf } from './AsOf';
import { PositionsAtDay } from './PositionsAtDay';
import { PositionStates } from './PositionStates';

/** `/parc/licences/positions`: all positions now, or with `?at=` as they were or will be. */
export const PositionListPage = () => {
  const day = useSearchFilters().get('at');
  return day ? <PositionsAtDay day={day} /> : <PositionsNow />;
};

const PositionsNow = () => {
  const list = useRecordList(positions);
  return (
    <RecordListPage
      list={list}
      mainFilters={['state', 'metric', 'publisher', 'product']}
      actions={<AsOf />}
      head={<PositionStates list={list} />}
    />
  );
};
