import type {
  Import,
  ImportNoun,
  ImportOutcome,
  ImportPlan,
  ImportRow,
  NamedMapping,
  Reading,
} from '../imports';
import type { Call } from './Call';

interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}

/** Files that become records. */
export class ImportClient {
  constructor(
    private readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  /** Sends a file; answers how it is read, and what has to be asked. */
  upload(noun: ImportNoun, fileName: string, file: Blob): Promise<Import> {
    return this.call('POST', '/imports', { params: { noun, fileName }, file });
  }

  /** One's own, newest first. */
  list(params?: {
    noun?: ImportNoun;
    limit?: number;
    cursor?: string;
  }): Promise<Page<Import>> {
    return this.call('GET', '/imports', { params });
  }

  get(id: string): Promise<Import> {
    return this.call('GET', `/imports/${id}`);
  }

  /** Looks at the file again, with what is said of its encoding, sheet or headings. */
  inspect(id: string, reading: Partial<Reading>): Promise<Import> {
    return this.call('POST', `/imports/${id}/inspect`, { body: { reading } });
  }

  /** Says what is to be done, and starts the dry run. */
  plan(
    id: string,
    plan: Omit<ImportPlan, 'createReferences' | 'emptyMeans'> &
      Partial<ImportPlan>,
  ): Promise<Import> {
    return this.call('POST', `/imports/${id}/plan`, { body: plan });
  }

  rows(
    id: string,
    params?: { outcome?: ImportOutcome; limit?: number; cursor?: string },
  ): Promise<Page<ImportRow>> {
    return this.call('GET', `/imports/${id}/rows`, { params });
  }

  /** Confirms the run; `agreed`: keys of the records on the side that may be created. */
  run(id: string, agreed: readonly string[] = []): Promise<Import> {
    return this.call('POST', `/imports/${id}/run`, { body: { agreed } });
  }

  cancel(id: string): Promise<Import> {
    return this.call('POST', `/imports/${id}/cancel`, { body: {} });
  }

  /** Takes back what the run did: all of it, or with `partial` what can be. */
  undo(
    id: string,
    options: { partial?: boolean; reason?: string } = {},
  ): Promise<Import> {
    return this.call('POST', `/imports/${id}/undo`, { body: options });
  }

  /** How files of one kind are imported, where that has a name. */
  mappings(): Promise<{ items: NamedMapping[] }> {
    return this.call('GET', '/import-mappings');
  }

  /** The address of the file with what became of each row, or of the failed rows alone: a plain link. */
  async fileUrl(id: string, what: 'result' | 'failed'): Promise<string> {
    return `${await this.baseUrl()}/imports/${id}/${what}`;
  }
}
