export * from './answers';
export * from './ParcClient';
export * from './AttachmentClient';
export * from './ViewClient';
