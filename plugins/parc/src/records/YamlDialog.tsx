import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useAction } from '../loading';
import { ErrorPanel } from './ErrorPanel';
import type { OwnedRecord } from './GitNotice';
import { useYaml } from './useYaml';

const useStyles = makeStyles(theme => ({
  yaml: {
    margin: 0,
    padding: theme.spacing(2),
    overflow: 'auto',
    fontSize: '0.8125rem',
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
  },
}));

/** A record as the file that would declare it: to copy, or to keep, and then to commit. */
export const YamlDialog = (props: {
  noun: Noun;
  record: OwnedRecord & { id: string };
  onClose(): void;
}) => {
  const { noun, record, onClose } = props;
  const classes = useStyles();
  const { t } = useText();
  const yaml = useYaml(noun, record.id);
  const copying = useAction(async () => {
    await navigator.clipboard.writeText(yaml.value ?? '');
    return true;
  });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby="yaml-title"
    >
      <DialogTitle id="yaml-title">
        {t('yaml.title', { ref: record.ref })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('yaml.hint')}</DialogContentText>
        {yaml.error && <ErrorPanel error={yaml.error} onRetry={yaml.reload} />}
        {copying.error && <ErrorPanel error={copying.error} />}
        {/* A long file scrolls, so it must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={classes.yaml} tabIndex={0}>
          {yaml.value ?? '…'}
        </pre>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('form.close')}</Button>
        <Button
          disabled={!yaml.value}
          component="a"
          download={`${record.entityName ?? record.ref}.yaml`}
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(
            yaml.value ?? '',
          )}`}
        >
          {t('yaml.download')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!yaml.value}
          onClick={() => copying.run()}
        >
          {t('yaml.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
