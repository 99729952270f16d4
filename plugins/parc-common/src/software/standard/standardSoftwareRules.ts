import type { SoftwareRule } from '../softwareRules';
import { businessProducts } from './businessProducts';
import { forbiddenProducts, freeProducts } from './freeProducts';
import { generalSoftware } from './generalSoftware';
import { microsoftProducts } from './microsoftProducts';
import { securityProducts } from './securityProducts';
import { toRules, type StandardProduct } from './StandardSoftware';
import { systemSoftware } from './systemSoftware';

/** The products that a new register has. */
export const standardProducts: readonly StandardProduct[] = [
  ...forbiddenProducts,
  ...microsoftProducts,
  ...freeProducts,
  ...businessProducts,
  ...securityProducts,
];

/** The standard rules, in their order: what is never licensed by itself, the products, and what is left. */
export const standardSoftwareRules: readonly SoftwareRule[] = toRules([
  ...systemSoftware,
  ...standardProducts,
  ...generalSoftware,
]);
