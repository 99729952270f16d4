export { startOneAtATime } from './startOneAtATime';
