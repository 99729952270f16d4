export { InterfaceStore } from './InterfaceStore';
export { SwitchPortStore } from './SwitchPortStore';
