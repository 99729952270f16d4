import { useMemo } from 'react';
import type {
  AnyRecord,
  Noun,
  Written,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { RecordForm, useRecordForm, type FormParts } from '../form';
import { toFormValues } from '../formValues';
import { StaleNotice } from '../StaleNotice';
import { useSaveRecord } from '../useSaveRecord';

/** The form that changes a record. */
export const RecordEditForm = (props: {
  noun: Noun;
  record: AnyRecord;
  parts?: FormParts;
  lockedFields?: readonly string[];
  onSaved(written: Written<AnyRecord>): void;
  onCancel(): void;
}) => {
  const { noun, record } = props;
  const { t } = useText();
  const initial = useMemo(() => toFormValues(noun, record), [noun, record]);
  const form = useRecordForm(noun, initial, false);
  const saving = useSaveRecord(noun, record, form, props.onSaved);
  return (
    <RecordForm
      form={form}
      parts={props.parts}
      lockedFields={props.lockedFields}
      error={saving.error}
      notice={
        saving.isStale ? (
          <StaleNotice onTakeNewer={saving.takeNewer} />
        ) : undefined
      }
      isSaving={saving.isRunning}
      saveLabel={t('form.save')}
      onSave={saving.save}
      onCancel={props.onCancel}
    />
  );
};
