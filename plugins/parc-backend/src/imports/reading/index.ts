export { inspectFile } from './inspectFile';
export { readRows, type OpenFile } from './readRows';
