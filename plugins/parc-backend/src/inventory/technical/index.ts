export type {
  AppliedInventory,
  SectionDigests,
  TechnicalOutcome,
  TechnicalWrites,
} from './TechnicalService';
