import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type {
  AnyRecord,
  SoftwareRelease,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../../records';
import { releaseName } from './releaseName';
import { useSetEndOfSupport } from './useProductParts';

/** Until when a release is supported. */
export const EndOfSupportDialog = (props: {
  product: AnyRecord;
  release: SoftwareRelease;
  onDone(): void;
  onClose(): void;
}) => {
  const { product, release } = props;
  const { t } = useText();
  const [day, setDay] = useState(release.endOfSupport ?? '');
  const saving = useSetEndOfSupport(product, release, props.onDone);
  const name = [product.name, releaseName(release)].filter(Boolean).join(' ');
  return (
    <ConfirmDialog
      isOpen
      title={t('productPage.supportTitle', { release: name })}
      confirmLabel={t('form.save')}
      isRunning={saving.isRunning}
      error={saving.error}
      onConfirm={() => saving.run(day)}
      onClose={props.onClose}
    >
      <TextField
        id="end-of-support"
        fullWidth
        type="date"
        label={t('productPage.endOfSupport')}
        helperText={t('productPage.supportHint')}
        InputLabelProps={{ shrink: true }}
        variant="outlined"
        size="small"
        value={day}
        onChange={event => setDay(event.target.value)}
      />
    </ConfirmDialog>
  );
};
