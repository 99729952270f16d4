import type { Noun } from '@parc/backstage-plugin-parc-common';
import { CommentsCard } from './CommentsCard';
import { FilesCard } from './FilesCard';
import { LinksCard } from './LinksCard';

export interface AttachmentCardProps {
  noun: Noun;
  recordId: string;
  /** Whether the reader may update the record, and with it what hangs on it. */
  mayChange: boolean;
}

/** Links, files and comments of a record, each on a card of its own. */
export const AttachmentCards = (props: AttachmentCardProps) => (
  <>
    <LinksCard {...props} />
    <FilesCard {...props} />
    <CommentsCard {...props} />
  </>
);
