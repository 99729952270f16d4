export { quickFindRoutes } from './quickFindRoutes';
export { QuickFindService } from './QuickFindService';
