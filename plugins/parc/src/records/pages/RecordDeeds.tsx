import { useState, type ReactNode } from 'react';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { DeleteDialog, RestoreButton } from './DeleteRecord';

/** The buttons of what can be done with a record, and the dialog of the one that is open; of a deleted one its way back. */
export const RecordDeeds = <Verb extends string>(props: {
  noun: Noun;
  record: { id: string; deletedAt?: string };
  mayRestore: boolean;
  buttons(open: (name: Verb | 'delete') => void): ReactNode;
  dialog(verb: Verb, close: () => void): ReactNode;
}) => {
  const { noun } = props;
  const record = props.record as AnyRecord;
  const [open, setOpen] = useState<Verb | 'delete'>();
  const close = () => setOpen(undefined);
  if (record.deletedAt)
    return props.mayRestore ? (
      <RestoreButton noun={noun} record={record} />
    ) : null;
  return (
    <>
      {props.buttons(setOpen)}
      {open === 'delete' && (
        <DeleteDialog noun={noun} record={record} onClose={close} />
      )}
      {open && open !== 'delete' && props.dialog(open, close)}
    </>
  );
};
