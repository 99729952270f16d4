export { LicenceCalendar } from './LicenceCalendar';
export { renewalRoutes } from './renewalRoutes';
export { RenewalService } from './RenewalService';
