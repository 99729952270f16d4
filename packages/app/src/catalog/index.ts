export { catalogGraphModule } from './catalogGraphModule';
export { overviewTabModule } from './overviewTabModule';
