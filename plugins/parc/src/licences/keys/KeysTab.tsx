import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import VpnKey from '@material-ui/icons/VpnKey';
import { makeStyles } from '@material-ui/core/styles';
import type { Licence, LicenceKey } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  ActionButton,
  EmptyState,
  EntityLink,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  type PlainColumn,
} from '../../records';
import type { LicencePartProps } from '../LicencePage';
import { useLicenceAbilities } from '../useLicenceAbilities';
import { AddKeyDialog } from './AddKeyDialog';
import { RemoveKeyDialog } from './RemoveKeyDialog';
import { RevealKeyDialog } from './RevealKeyDialog';
import { useKeys } from './useKeys';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  hint: { maxWidth: 720 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

type OpenDialog =
  | { name: 'add' }
  | { name: 'reveal' | 'remove'; key: LicenceKey };

/** The keys of a licence: their labels; a key itself is shown once, on request, and to nobody unnoticed. */
export const KeysTab = ({ licence }: LicencePartProps) => {
  const classes = useStyles();
  const { t } = useText();
  const { value, error, reload } = useKeys(licence);
  const { mayUpdate } = useLicenceAbilities(licence.id);
  const [dialog, setDialog] = useState<OpenDialog>();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  const add = mayUpdate && (
    <ActionButton
      isMain
      label={t('keys.add')}
      onClick={() => setDialog({ name: 'add' })}
    />
  );
  return (
    <>
      {value.length === 0 ? (
        <EmptyState
          icon={<VpnKey fontSize="inherit" />}
          title={t('keys.none')}
          hint={t('keys.hint')}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>
            <Typography variant="body2" className={classes.hint}>
              {t('keys.hint')}
            </Typography>
            {add}
          </div>
          <KeyTable licence={licence} keys={value} onOpen={setDialog} />
        </>
      )}
      <Dialogs
        licence={licence}
        dialog={dialog}
        onClose={() => setDialog(undefined)}
        onChanged={reload}
      />
    </>
  );
};

const KeyTable = (props: {
  licence: Licence;
  keys: readonly LicenceKey[];
  onOpen(dialog: OpenDialog): void;
}) => {
  const { licence, onOpen } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { mayUpdate, mayReveal } = useLicenceAbilities(licence.id);
  const columns: PlainColumn<LicenceKey>[] = [
    { key: 'label', heading: t('keys.label'), cell: ({ label }) => label },
    {
      key: 'created',
      heading: t('keys.created'),
      cell: ({ createdAt, createdBy }) => (
        <>
          {formats.date(createdAt)} {t('keys.by')}{' '}
          <EntityLink entityRef={createdBy} />
        </>
      ),
    },
    {
      key: 'actions',
      heading: t('discovered.what'),
      cell: key => (
        <div className={classes.actions}>
          {mayReveal && (
            <ActionButton
              size="small"
              label={t('keys.reveal')}
              fullLabel={`${t('keys.reveal')}: ${key.label}`}
              onClick={() => onOpen({ name: 'reveal', key })}
            />
          )}
          {mayUpdate && (
            <ActionButton
              size="small"
              label={t('keys.remove')}
              fullLabel={`${t('keys.remove')}: ${key.label}`}
              onClick={() => onOpen({ name: 'remove', key })}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <PlainTable
      caption={t('keys.list')}
      columns={columns}
      rows={props.keys}
      keyOf={({ id }) => id}
    />
  );
};

const Dialogs = (props: {
  licence: Licence;
  dialog: OpenDialog | undefined;
  onClose(): void;
  onChanged(): void;
}) => {
  const { licence, dialog, onClose } = props;
  const onDone = () => {
    onClose();
    props.onChanged();
  };
  switch (dialog?.name) {
    case 'add':
      return (
        <AddKeyDialog licence={licence} onDone={onDone} onClose={onClose} />
      );
    case 'reveal':
      return (
        <RevealKeyDialog
          licence={licence}
          licenceKey={dialog.key}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <RemoveKeyDialog
          licence={licence}
          licenceKey={dialog.key}
          onDone={onDone}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
};
