import type { Noun } from '@parc/backstage-plugin-parc-common';
import { AttachmentCards } from '../attachments';
import { EmptyState } from '../EmptyState';
import { useRecordPageStyles } from './RecordPage';

/** The links, files and comments of a record; of a deleted one, that they come back with it. */
export const RecordFiles = (props: {
  noun: Noun;
  record: { id: string; deletedAt?: string };
  mayChange: boolean;
  deletedTitle: string;
}) => {
  const { noun, record, mayChange } = props;
  const { columns } = useRecordPageStyles();
  if (record.deletedAt) return <EmptyState title={props.deletedTitle} />;
  return (
    <div className={columns}>
      <AttachmentCards noun={noun} recordId={record.id} mayChange={mayChange} />
    </div>
  );
};
