export { CategoryService } from './CategoryService';
export { CategoryStore, type CategoryRules } from './CategoryStore';
export { createModels } from './createModels';
