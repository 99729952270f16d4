export {
  TechnicalService,
  type AppliedInventory,
  type TechnicalOutcome,
  type TechnicalSettings,
} from './TechnicalService';
export type { TechnicalService as TechnicalWrites } from './TechnicalService';
