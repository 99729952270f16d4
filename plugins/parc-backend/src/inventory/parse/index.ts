export { InventoryUnreadable } from './InventoryUnreadable';
export { parseInventory, type ParseOptions } from './parseInventory';
export { parseMessage, type InventoryMessage } from './parseMessage';
export { digestOf, sectionDigests } from './sectionDigests';
