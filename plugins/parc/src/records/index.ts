export * from './ActionButton';
export * from './ActionMenu';
export * from './Ago';
export * from './apiErrors';
export * from './bulk';
export * from './calendar';
export * from './charts/StackedBars';
export { choiceLook } from './choiceLooks';
export * from './ConfirmDialog';
export * from './CopyText';
export * from './DownloadMenu';
export * from './countText';
export * from './EmptyState';
export * from './EntityLink';
export * from './EntityRelations';
export * from './ErrorPanel';
export * from './FactList';
export * from './feeds';
export * from './FieldCard';
export * from './FieldValue';
export * from './form';
export * from './formValues';
export * from './GitNotice';
export * from './HistoryList';
export * from './listState';
export * from './notations';
export * from './nouns';
export * from './InnerList';
export * from './attachments';
export * from './pages';
export * from './PageTitle';
export {
  numberColumn,
  Paging,
  PlainTable,
  textColumn,
  type PlainColumn,
} from './table';
export * from './RecordDialog';
export * from './RecordListPage';
export * from './RecordSkeleton';
export * from './ReferenceLink';

export * from './selection';
export * from './ShareBar';
export * from './StateChip';
export * from './stateColours';
export * from './useErrorText';
export * from './useFollow';
export * from './useRecord';
export * from './useSeen';
export * from './FilterBar';
export { FilterBar as ListFilterBar } from './filters';
export { writeRange } from './filterValue';
export * from './useInnerList';
export * from './useOpenInView';
export * from './useRecordList';
export * from './useSelection';
export * from './daysOfPeriod';
export * from './useToday';
export * from './useTotals';
export {
  filterQuery,
  narrowingParams,
  type Condition,
  type NarrowingState,
} from './listQuery';
export * from './serverErrors';
export * from './StaleNotice';
export * from './useShowError';
export * from './ViewButtons';
export * from './WarningList';
export * from './YamlDialog';
export type { FormError, FormErrors } from './checkForm';
export * from './RefLink';
export * from './AssetsOf';
export * from './groups';
export * from './useCookie';
export * from './useCompanyZone';
export * from './useCurrency';
export * from './GroupTable';
export * from './sections';
export * from './filters/ChoiceFilter';
export * from './filters/AddressReference';
export * from './PastSwitch';
export * from './rules';
export * from './useCursorPages';
export * from './useMayNoun';
export * from './useSearchFilters';
export * from './Breadcrumbs';
export * from './filters/AddressEntity';
export * from './filters/AddressSearch';
export * from './charts/LineChartOf';
export { SearchField } from './filters/SearchField';
export { useRecordName } from './useRecordName';
export * from './useMyRefs';
export * from './useMyself';
export * from './useWarnings';
