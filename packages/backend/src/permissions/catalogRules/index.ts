export { catalogRulesModule as default } from './catalogRulesModule';
