export * from './answers';
export * from './Call';
export * from './ParcClient';
export * from './NounClient';
export * from './AttachmentClient';
export * from './ViewClient';
export * from './InventoryClient';
export * from './TechnicalClient';
