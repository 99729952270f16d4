export { GroupLeads } from './GroupLeads';
export { NoticeService } from './NoticeService';
export { NoticeStore, type NoticeBacklog } from './NoticeStore';
