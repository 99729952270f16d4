export { LocationService } from './LocationService';
