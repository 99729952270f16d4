export { runParc, type Terminal } from './runParc';
