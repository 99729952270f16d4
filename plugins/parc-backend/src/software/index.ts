export { InstallationStore, type Installed } from './InstallationStore';
export { SoftwareTitles } from './SoftwareTitles';
