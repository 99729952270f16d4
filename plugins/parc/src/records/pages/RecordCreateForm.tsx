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
  onSaved(written: Written<AnyRecord>): void;
  onCancel(): void;
}) => {
  const { noun, initial, onSaved, onCancel } = props;
  const text = useText();
  const form = useRecordForm(noun, initial, true);
  const creating = useCreateRecord(noun, form, onSaved);
  return (
    <RecordForm
      form={form}
      parts={props.parts}
      error={creating.error}
      isSaving={creating.isRunning}
      saveLabel={text.noun(noun, 'create')}
      onSave={() => creating.run()}
      onCancel={onCancel}
    />
  );
};
