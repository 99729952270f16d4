export {
  standardProducts,
  standardSoftwareRules,
} from './standardSoftwareRules';
export type { StandardProduct } from './StandardSoftware';
