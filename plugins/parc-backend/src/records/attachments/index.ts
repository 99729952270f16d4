export { AttachmentService, type FileLimits } from './AttachmentService';
export { attachmentRoutes } from './attachmentRoutes';
export { ContentInspection } from './ContentInspection';
export { PostgresFileStorage, type FileStorage } from './FileStorage';
export { contentDisposition } from './fileTypes';
