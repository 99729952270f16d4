import { PassThrough, type Readable } from 'node:stream';
import type { NoticeLanguage } from '../../settings';
import type { Who } from '../../records';
import type { MeetingService } from './MeetingService';
import { writeMinutesPdf } from './writeMinutesPdf';

/** The minutes of meetings as files. */
export class MeetingMinutes {
  constructor(
    private readonly meetings: MeetingService,
    private readonly companyTimeZone: string,
  ) {}

  /** As a PDF, of what the reader may see. When writing fails half way, the stream is destroyed. */
  async pdf(who: Who, id: string, language: NoticeLanguage): Promise<Readable> {
    const meeting = await this.meetings.get(who, id);
    const output = new PassThrough();
    const madeAt = this.meetings.ground.clock().setZone(this.companyTimeZone);
    writeMinutesPdf(
      { meeting, language, madeAt, madeBy: who.actor },
      output,
    ).catch(error => output.destroy(error));
    return output;
  }
}
