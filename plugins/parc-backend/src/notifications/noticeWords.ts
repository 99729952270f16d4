import type { NoticeSubject } from './noticeKinds';

/** What a message says of one record and of many; its days are written out. */
export interface Words {
  one(about: { what: string; day: string; isTeam: boolean }): string;
  many(about: { count: number; day: string; isTeam: boolean }): string;
  /** A second sentence, of one. */
  more?(about: Partial<NoticeSubject>): string | undefined;
}
