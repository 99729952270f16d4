import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { useParcPaths } from '../useParcPaths';
import { ErrorPanel } from './ErrorPanel';
import { RecordCards, RecordTable } from './table';
import type { RecordList } from './useRecordList';

/** A list within a page: a table, on a phone cards. Of nothing it shows nothing; its place says why. */
export const InnerList = ({ list }: { list: RecordList }) => {
  const paths = useParcPaths();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  if (list.error)
    return <ErrorPanel error={list.error} onRetry={list.reload} />;
  if (list.answer?.items.length === 0) return null;
  const linkTo = (record: AnyRecord) =>
    paths.record(list.noun.plural, record.ref);
  return isPhone ? (
    <RecordCards list={list} linkTo={linkTo} />
  ) : (
    <RecordTable list={list} linkTo={linkTo} />
  );
};
