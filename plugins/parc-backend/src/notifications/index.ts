export { GroupLeads } from './GroupLeads';
export { ItemOwners } from './ItemOwners';
export { NoticeService } from './NoticeService';
export { NoticeStore, type NoticeBacklog } from './NoticeStore';
