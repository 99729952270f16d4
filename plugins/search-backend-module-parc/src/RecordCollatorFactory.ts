import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import type {
  NounClient,
  RecordMeta,
} from '@parc/backstage-plugin-parc-common';
import { pagesOf } from './pagesOf';

type Permission = DocumentCollatorFactory['visibilityPermission'];

/** How many documents are handed on before others get their turn. */
const pieceSize = 50;

/** How the records of a noun become documents of the portal's search. */
export interface CollatedNoun<
  R extends RecordMeta,
  Name extends keyof R & string,
> {
  /** The type of its documents. */
  type: string;
  visibilityPermission: Permission;
  client: NounClient<R>;
  /** The fields of which a document is made. */
  fields: readonly Name[];
  /** The address of the list of all, for when there is none. */
  location: string;
  /** What a run begins with: answers how a page of records becomes documents. */
  begin(): Promise<
    (page: ReadonlyArray<Pick<R, Name>>) => Promise<IndexableDocument[]>
  >;
}

/** Reads all records of a noun as a service, page by page, for the portal's search: in memory is never more than a page. */
export class RecordCollatorFactory<
  R extends RecordMeta,
  Name extends keyof R & string,
> implements DocumentCollatorFactory
{
  readonly type: string;
  readonly visibilityPermission: Permission;

  constructor(private readonly noun: CollatedNoun<R, Name>) {
    this.type = noun.type;
    this.visibilityPermission = noun.visibilityPermission;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<IndexableDocument> {
    const { client, fields, location } = this.noun;
    const toDocuments = await this.noun.begin();
    let count = 0;
    for await (const page of pagesOf(client, fields)) {
      for (const document of await toDocuments(page)) {
        yield document;
        count += 1;
        if (count % pieceSize === 0) await turn();
      }
    }
    if (count === 0) yield placeholderAt(location);
  }
}

/**
 * Search engines keep the last documents of a type when a collator has none: the last record would be found for ever.
 * So where there is none there is one document, of no record: nobody who sees only what is theirs may read it.
 */
function placeholderAt(location: string): IndexableDocument {
  return {
    title: 'Parc',
    text: '',
    location,
    authorization: { resourceRef: '-' },
  };
}
