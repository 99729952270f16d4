export { searchModuleParc as default } from './searchModuleParc';
