export {
  allocationPermissionRules,
  allocationResourceRef,
  licencePermissionRules,
  licenceResourceRef,
} from './licencePermissionRules';
