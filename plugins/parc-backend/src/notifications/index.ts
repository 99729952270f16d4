export { NoticeService } from './NoticeService';
export { NoticeStore, type NoticeBacklog } from './NoticeStore';
