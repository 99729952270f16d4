import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { ConfirmDialog } from '../records';
import { RowList } from './RowList';
import { SideRecords } from './SideRecords';
import type { ImportActions } from './useImport';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  },
}));

/** What the dry run found; nothing is written before the run is confirmed. */
export const CheckedStep = (props: { one: Import; actions: ImportActions }) => {
  const { one, actions } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [, setParams] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const { create, update, error } = one.counts;
  const count = create + update;
  const agreed = one.sideRecords
    .map(({ key }) => key)
    .filter(key => !refused.includes(key));
  return (
    <>
      <Typography variant="h6" component="h2">
        {t('imports.check.title')}
      </Typography>
      {count === 0 && <p>{t('imports.check.nothing')}</p>}
      {error > 0 && <p>{t('imports.check.errorsStay')}</p>}
      <SideRecords one={one} refused={refused} onRefuse={setRefused} />
      <div className={classes.actions}>
        <Button
          variant="contained"
          color="primary"
          disabled={count === 0}
          onClick={() => setIsOpen(true)}
        >
          {t('imports.check.runCount', { count, total: formats.number(count) })}
        </Button>
        <Button onClick={() => setParams({ step: 'mapping' })}>
          {t('imports.mapping.change')}
        </Button>
      </div>
      <RowList one={one} />
      <ConfirmDialog
        isOpen={isOpen}
        title={t('imports.check.confirm')}
        confirmLabel={t('imports.check.run')}
        isRunning={actions.run.isRunning}
        error={actions.run.error}
        onConfirm={async () => {
          if (await actions.run.run(agreed)) setIsOpen(false);
        }}
        onClose={() => setIsOpen(false)}
      >
        <p>
          {t('imports.check.confirmHint', {
            create: formats.number(create),
            update: formats.number(update),
          })}
        </p>
      </ConfirmDialog>
    </>
  );
};
