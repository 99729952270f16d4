export { Access, type ChangeContext, type Who } from './Access';
export { ChangeLog } from './ChangeLog';
export { changesBetween } from './changes';
export { refuse, refusalError, type Refused } from './errors';
export { FeedStore } from './FeedStore';
export { OnceStore } from './OnceStore';
export { readRoutes, writeRoutes } from './recordRoutes';
export { onlyOne, RecordService } from './RecordService';
export { RecordStore } from './RecordStore';
export {
  RecordWriter,
  type Draft,
  type Outcome,
  type RecordRules,
} from './RecordWriter';
export { findReferences } from './resolveReferences';
export { rowsOf, sql } from './sql';
export { Tables } from './tables';
export { toRowError } from './errors';
export { createRecords, type Ground } from './createRecords';
export { referencePermissions } from './referencePermissions';
export { groupBy } from './groupBy';
export { feedRoutes } from './feedRoutes';
export * from './git';
