import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { useNavigate } from 'react-router-dom';
import { Link, LinkButton } from '@backstage/core-components';
import { useText } from '../../../language';
import { useAction } from '../../../loading';
import { ConfirmDialog, useMayNoun } from '../../../records';
import { useParcPaths } from '../../../useParcPaths';
import { useWorkPaths } from '../useWorkPaths';
import { Camera } from './Camera';
import { hasScanner } from './scanner';
import { useFindWork } from './useFindWork';

/** A label is held before the camera, read by a hand scanner, or typed; what is to be done with its asset opens. */
export const ScanDialog = (props: { orderRef?: string; onClose(): void }) => {
  const { orderRef, onClose } = props;
  const { t } = useText();
  const paths = useWorkPaths();
  const navigate = useNavigate();
  const find = useFindWork(orderRef);
  const [typed, setTyped] = useState('');
  const [without, setWithout] = useState<{ asset?: string; code: string }>();
  const finding = useAction(async (code: string) => {
    setWithout(undefined);
    const found = await find(code);
    if (!found.order || !found.asset) {
      setWithout({ asset: found.asset, code });
      return;
    }
    navigate(paths.asset(found.order, found.asset));
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('work.scanTitle')}
      confirmLabel={t('work.find')}
      isRunning={finding.isRunning}
      isDisabled={!typed.trim()}
      error={finding.error}
      onConfirm={() => void finding.run(typed)}
      onClose={onClose}
    >
      {hasScanner() && <Camera onRead={code => void finding.run(code)} />}
      <TextField
        id="scan-label"
        fullWidth
        // The dialog was opened to scan or to type here.
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus
        variant="outlined"
        label={t('work.label')}
        helperText={t('work.labelHelp')}
        inputProps={{ autoComplete: 'off', autoCapitalize: 'characters' }}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <div role="status" style={{ marginTop: 16 }}>
        {without && <NothingToDo {...without} />}
      </div>
    </ConfirmDialog>
  );
};

/** There is no such asset; or nothing to be done with it, unless somebody orders it now. */
const NothingToDo = ({ asset, code }: { asset?: string; code: string }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const mayOrder = useMayNoun('work-orders', 'create');
  if (!asset)
    return <Alert severity="warning">{t('work.notFound', { code })}</Alert>;
  return (
    <Alert severity="info">
      {t('work.nothingToDo', { asset })}{' '}
      <Link to={paths.record('assets', asset)}>{t('work.aboutAsset')}</Link>
      {mayOrder && (
        <div style={{ marginTop: 8 }}>
          <LinkButton
            to={`${paths.create('work-orders')}?asset=${encodeURIComponent(
              asset,
            )}`}
            variant="outlined"
          >
            {t('orders.orderWork')}
          </LinkButton>
        </div>
      )}
    </Alert>
  );
};
