import type { RecordComment, RecordFile, RecordLink } from '../records';
import type { Call, Params } from './Call';

/** Links, comments and files of one record. */
export class AttachmentClient {
  constructor(
    /** Of the record, below `/api/parc`. */
    private readonly path: string,
    private readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  links(): Promise<{ items: RecordLink[] }> {
    return this.call('GET', `${this.path}/links`);
  }

  addLink(link: { title?: string; url: string }): Promise<RecordLink> {
    return this.call('POST', `${this.path}/links`, { body: link });
  }

  removeLink(id: string): Promise<void> {
    return this.call('DELETE', `${this.path}/links/${id}`);
  }

  /** Newest first. */
  comments(
    params?: Params,
  ): Promise<{ items: RecordComment[]; pageInfo: { nextCursor?: string } }> {
    return this.call('GET', `${this.path}/comments`, { params });
  }

  addComment(text: string): Promise<RecordComment> {
    return this.call('POST', `${this.path}/comments`, { body: { text } });
  }

  editComment(id: string, text: string): Promise<RecordComment> {
    return this.call('PATCH', `${this.path}/comments/${id}`, {
      body: { text },
    });
  }

  removeComment(id: string): Promise<void> {
    return this.call('DELETE', `${this.path}/comments/${id}`);
  }

  files(): Promise<{ items: RecordFile[] }> {
    return this.call('GET', `${this.path}/files`);
  }

  addFile(name: string, file: Blob): Promise<RecordFile> {
    return this.call('POST', `${this.path}/files`, { params: { name }, file });
  }

  removeFile(id: string): Promise<void> {
    return this.call('DELETE', `${this.path}/files/${id}`);
  }

  /** The address of what a file holds: a plain link, for which the portal's cookie authorises. */
  async fileUrl(id: string): Promise<string> {
    return `${await this.baseUrl()}${this.path}/files/${id}`;
  }
}
