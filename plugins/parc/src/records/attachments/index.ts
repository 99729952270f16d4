export * from './AttachmentCards';
export * from './CommentsCard';
export * from './FilesCard';
export * from './LinksCard';
