export { LicenceFile } from './LicenceFile';
export { licenceFileRoutes } from './licenceFileRoutes';
export { licenceGit } from './licenceGit';
