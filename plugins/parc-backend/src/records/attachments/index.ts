export { AttachmentService, type FileLimits } from './AttachmentService';
export { attachmentRoutes } from './attachmentRoutes';
export { PostgresFileStorage } from './FileStorage';
