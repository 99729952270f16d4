export { ViewService } from './ViewService';
export { ViewStore } from './ViewStore';
export { viewRoutes } from './viewRoutes';
