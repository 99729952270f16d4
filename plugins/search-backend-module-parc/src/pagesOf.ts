import type {
  NounClient,
  RecordMeta,
} from '@parc/backstage-plugin-parc-common';

/** A page of records is a request that takes some ten milliseconds: others are answered between two. */
const pageSize = 500;

/** All records of a noun with some of their fields, a page at a time. */
export async function* pagesOf<
  R extends RecordMeta,
  Name extends keyof R & string,
>(
  client: NounClient<R>,
  fields: readonly Name[],
): AsyncGenerator<Array<Pick<R, Name>>> {
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await client.list({
      fields: fields.join(),
      limit: pageSize,
      totalItems: 'exclude',
      cursor,
    });
    yield items;
    cursor = pageInfo.nextCursor;
  } while (cursor);
}
