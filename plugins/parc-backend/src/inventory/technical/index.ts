export { FieldRelease } from './FieldRelease';
export { technicalRoutes } from './technicalRoutes';
export { TechnicalReader } from './TechnicalReader';
export {
  TechnicalService,
  type AppliedInventory,
  type TechnicalOutcome,
  type TechnicalService as TechnicalWrites,
  type TechnicalSettings,
} from './TechnicalService';
