export { Access, type ChangeContext, type Granted, type Who } from './Access';
export { byParc } from './byParc';
export { ChangeLog } from './ChangeLog';
export { changesBetween } from './changes';
export { claimedBy, claimsSchema, isClaimed } from './claims';
export { giveNumbers } from './giveNumbers';
export { inOrder, loadByRefs } from './loadByRefs';
export { Refusal, refusalError, type Refused } from './errors';
export { FeedService } from './FeedService';
export { FeedCursorStore, type FeedLag } from './FeedCursorStore';
export { FeedFollower, type FeedConsumer } from './FeedFollower';
export { FeedStore } from './FeedStore';
export { pageSignals } from './pageSignals';
export { Instruments } from './Instruments';
export { OnceStore, type Once } from './OnceStore';
export { readRoutes, writeRoutes } from './recordRoutes';
export { onlyOne, RecordService } from './RecordService';
export { RecordStore } from './RecordStore';
export { fromIssue, type Draft } from './drafts';
export type { RecordRules } from './RecordRules';
export { RecordWriter, type ChangeScopes } from './RecordWriter';
export { isUniqueViolation } from './findTaken';
export { reserveNumbers } from './reserveNumbers';
export { findReferences } from './resolveReferences';
export {
  joinSql,
  rowsOf,
  snake,
  sql,
  type Database,
  type Sql,
  type Transaction,
} from './sql';
export { escapeLike, filterToSql, holdsWord } from './filterSql';
export { selectRecord } from './rows';
export type { Narrowed } from './RecordStore';
export { Tables, type Table } from './tables';
export { toRowError } from './errors';
export { createRecords, type Ground } from './createRecords';
export { referencePermissions } from './referencePermissions';
export { groupBy } from './groupBy';
export { feedRoutes } from './feedRoutes';
export * from './git';
export * from './attachments';
export * from './views';
export * from './calendarFeeds';
export { digest, newSecret } from './secrets';
export type { Outcome } from './writeInScope';
export { bulkAnswerSchema, toBulkAnswer } from './bulkAnswer';
export { bulkTargets, bulkTargetsShape, maxBulk } from './bulkTargets';
export { refuseDeclaredPart } from './keepDeclared';
export { checkRange } from './checkRange';
export { toReference } from './toReference';
export { touchRecord } from './touchRecord';
export { pageOf, type Page } from './pageOf';
export { readByCursor } from './readByCursor';
export { byteOrderMark, csvLine, safeCell, type Cell } from './csvLine';
export { writeXlsx } from './writeXlsx';
export { PdfWriter } from './PdfWriter';
export { RuleSetStore, type StoredRuleSet } from './RuleSetStore';
