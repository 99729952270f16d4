export { enterDemoChanges } from './enterDemoChanges';
export { loadDemoEstate } from './loadDemoEstate';
