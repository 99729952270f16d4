import type {
  AnyRecord,
  Noun,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { RecordForm, useRecordForm, type FormParts } from '../form';
import type { FormValues } from '../formValues';
import { useCreateRecord } from '../useCreateRecord';

/** The form that makes a record. */
export const RecordCreateForm = (props: {
  noun: Noun;
  initial: FormValues;
  parts?: FormParts;
  /** What the API takes beside the fields, and the page asks for above the form. */
  besides?: object;
  /** Of {@link besides}: whether the form may be sent. */
  check?(): boolean;
  /** Where making it is not all that is done. */
  saveLabel?: string;
  onSaved(written: Written<AnyRecord>): void;
  onCancel(): void;
}) => {
  const { noun, initial, check = () => true, onSaved, onCancel } = props;
  const text = useText();
  const form = useRecordForm(noun, initial, true);
  const creating = useCreateRecord(noun, form, onSaved, props.besides);
  return (
    <RecordForm
      form={form}
      parts={props.parts}
      error={creating.error}
      isSaving={creating.isRunning}
      saveLabel={props.saveLabel ?? text.noun(noun, 'create')}
      onSave={() => {
        if (check()) creating.run();
      }}
      onCancel={onCancel}
    />
  );
};
