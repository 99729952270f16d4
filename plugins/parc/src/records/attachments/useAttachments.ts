import { useState } from 'react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  AttachmentClient,
  Noun,
  RecordComment,
  RecordFile,
  RecordLink,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';
import { useCookie } from '../useCookie';

/** Links, comments and files of one record, by its id. */
export function useAttachmentClient(noun: Noun, id: string): AttachmentClient {
  return useApi(parcApiRef).noun(noun).attachments(id);
}

/** The links of a record, and how they change. */
export function useLinks(noun: Noun, id: string) {
  const client = useAttachmentClient(noun, id);
  const links: Loaded<RecordLink[]> = useLoaded(
    `links ${noun.plural} ${id}`,
    async () => (await client.links()).items,
  );
  const add = useAction(async (url: string, title: string) => {
    await client.addLink({ url, ...(title.trim() ? { title } : {}) });
    links.reload();
    return true;
  });
  const remove = useAction(async (link: RecordLink) => {
    await client.removeLink(link.id);
    links.reload();
  });
  return { links, add, remove };
}

const pageSize = 20;

/** The comments of a record, newest first, with older ones on demand, and how they change. */
export function useComments(noun: Noun, id: string) {
  const client = useAttachmentClient(noun, id);
  const [limit, setLimit] = useState(pageSize);
  const comments: Loaded<{ items: RecordComment[]; hasMore: boolean }> =
    useLoaded(`comments ${noun.plural} ${id} ${limit}`, async () => {
      const { items, pageInfo } = await client.comments({ limit });
      return { items, hasMore: Boolean(pageInfo.nextCursor) };
    });
  const changing =
    <A extends unknown[]>(act: (...args: A) => Promise<unknown>) =>
    async (...args: A) => {
      await act(...args);
      comments.reload();
      return true;
    };
  return {
    comments,
    more:
      comments.value?.hasMore && limit < 200
        ? () => setLimit(Math.min(limit * 3, 200))
        : undefined,
    add: useAction(changing((text: string) => client.addComment(text))),
    edit: useAction(
      changing((comment: RecordComment, text: string) =>
        client.editComment(comment.id, text),
      ),
    ),
    remove: useAction(
      changing((comment: RecordComment) => client.removeComment(comment.id)),
    ),
  };
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  error?: Error;
  /** Larger than this many megabytes: it was not even sent. */
  maxMegabytes?: number;
}

const bytesInMegabyte = 1024 * 1024;

/** The files of a record, and how they come and go. */
export function useFiles(noun: Noun, id: string) {
  const client = useAttachmentClient(noun, id);
  const maxMegabytes =
    useApi(configApiRef).getOptionalNumber('parc.files.maxMegabytes') ?? 10;
  const renewCookie = useCookie();
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const files: Loaded<RecordFile[]> = useLoaded(
    `files ${noun.plural} ${id}`,
    async () => (await client.files()).items,
  );
  const send = async (file: File): Promise<RefusedFile[]> => {
    if (file.size > maxMegabytes * bytesInMegabyte)
      return [{ name: file.name, maxMegabytes }];
    setSending(file.name);
    return client.addFile(file.name, file).then(
      () => [],
      error => [{ name: file.name, error }],
    );
  };
  const add = useAction(async (chosen: readonly File[]) => {
    setRefused([]);
    const problems: RefusedFile[] = [];
    // One after the other: ten at once would only make each of them slow.
    for (const file of chosen) problems.push(...(await send(file)));
    setSending(undefined);
    setRefused(problems);
    files.reload();
  });
  const remove: Action<[file: RecordFile], boolean> = useAction(async file => {
    await client.removeFile(file.id);
    files.reload();
    return true;
  });
  const download = useAction(async (file: RecordFile) => {
    await renewCookie();
    const link = document.createElement('a');
    link.href = await client.fileUrl(file.id);
    link.download = file.name;
    link.click();
  });
  return { files, add, remove, download, sending, refused, maxMegabytes };
}
