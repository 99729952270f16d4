export { ChangeCalendar } from './calendar/ChangeCalendar';
export {
  changePermissionRules,
  changeResourceRef,
} from './changePermissionRules';
export { changeRoutes } from './changeRoutes';
export { createChanges, type Changes } from './createChanges';
export { scheduleApprovals } from './scheduleApprovals';
export { changeGit } from './git/changeGit';
