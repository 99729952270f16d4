import { useMemo } from 'react';
import TextField from '@material-ui/core/TextField';
import { readChangeTemplate } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import type { OwnInputProps } from '../../records';
import { TemplateReading } from './TemplateReading';

/** The template of a model as YAML, and what of it cannot be read. */
export const TemplateInput = (props: OwnInputProps) => {
  const { id, label, required, disabled, error, help, onChange } = props;
  const { t } = useText();
  const template = (props.value as string | undefined) ?? '';
  const read = useMemo(
    () => (template.trim() ? readChangeTemplate(template) : undefined),
    [template],
  );
  return (
    <>
      <TextField
        id={id}
        fullWidth
        multiline
        minRows={10}
        maxRows={30}
        label={label}
        required={required}
        disabled={disabled}
        error={Boolean(error) || Boolean(read?.problems.length)}
        helperText={error ?? help}
        placeholder={t('changes.models.example')}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true }}
        inputProps={{ spellCheck: false, style: { fontFamily: 'monospace' } }}
        value={template}
        onChange={event => onChange(event.target.value || undefined)}
      />
      <div role="status">{read && <TemplateReading read={read} />}</div>
    </>
  );
};
