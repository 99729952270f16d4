import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import GetApp from '@material-ui/icons/GetApp';
import { LinkButton } from '@backstage/core-components';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { ConfirmDialog, ErrorPanel } from '../records';
import { useParcPaths } from '../useParcPaths';
import { RowList } from './RowList';
import type { ImportActions } from './useImport';
import { useImportFiles } from './useImportFiles';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    padding: 0,
  },
}));

/** What was done, as counts, files and rows; and its undoing. */
export const ResultStep = (props: { one: Import; actions: ImportActions }) => {
  const { one, actions } = props;
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const [isOpen, setIsOpen] = useState(false);
  const { created, updated } = one.written;
  const canUndo = created + updated > 0 && one.state !== 'undone';
  return (
    <>
      <Typography variant="h6" component="h2">
        {t('imports.result.title')}
      </Typography>
      <Counts one={one} />
      <div className={classes.actions}>
        <Downloads one={one} />
        {one.state === 'cancelled' && (
          <Button
            variant="contained"
            color="primary"
            disabled={actions.run.isRunning}
            onClick={() =>
              actions.run.run(
                one.sideRecords
                  .filter(each => each.isAgreed)
                  .map(({ key }) => key),
              )
            }
          >
            {t('imports.result.resume')}
          </Button>
        )}
        {canUndo && (
          <Button variant="outlined" onClick={() => setIsOpen(true)}>
            {t('imports.undo.button')}
          </Button>
        )}
        <LinkButton to={paths.importInto(one.noun)}>
          {t('imports.result.again')}
        </LinkButton>
      </div>
      {actions.run.error && <ErrorPanel error={actions.run.error} />}
      <RowList one={one} />
      {isOpen && (
        <UndoDialog actions={actions} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
};

const Counts = ({ one }: { one: Import }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const counts = Object.entries(one.written).filter(([, count]) => count > 0);
  return (
    <ul className={classes.counts}>
      {counts.map(([name, count]) => (
        <li key={name}>
          {t(`imports.result.${name}`, { count, total: formats.number(count) })}
        </li>
      ))}
    </ul>
  );
};

/** Plain links, for which the portal's cookie authorises. */
const Downloads = ({ one }: { one: Import }) => {
  const { t } = useText();
  const links = useImportFiles(one.id);
  const link = (what: 'result' | 'failed', label: string) => (
    <Button
      component="a"
      download
      variant="outlined"
      startIcon={<GetApp />}
      disabled={!links.value}
      href={links.value?.[what]}
    >
      {label}
    </Button>
  );
  return (
    <>
      {link('result', t('imports.result.download'))}
      {one.counts.error > 0 && link('failed', t('imports.result.failed'))}
    </>
  );
};

const UndoDialog = (props: { actions: ImportActions; onClose(): void }) => {
  const { t } = useText();
  const { undo } = props.actions;
  const [isPartial, setIsPartial] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={t('imports.undo.title')}
      confirmLabel={t('imports.undo.button')}
      isRunning={undo.isRunning}
      error={undo.error}
      onConfirm={async () => {
        const said = reason.trim();
        const body = { partial: isPartial, ...(said && { reason: said }) };
        if (await undo.run(body)) props.onClose();
      }}
      onClose={props.onClose}
    >
      <p>{t('imports.undo.hint')}</p>
      <FormControlLabel
        label={t('imports.undo.partial')}
        control={
          <Checkbox
            color="primary"
            checked={isPartial}
            onChange={(_, isChecked) => setIsPartial(isChecked)}
          />
        }
      />
      <TextField
        id="undo-reason"
        fullWidth
        variant="outlined"
        size="small"
        label={t('imports.undo.reason')}
        value={reason}
        inputProps={{ maxLength: 2_000 }}
        onChange={event => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
};
