export { loadDemoEstate } from './loadDemoEstate';
