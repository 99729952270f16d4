import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  credentialLooks,
  type AgentCredential,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Ago,
  ConfirmDialog,
  EntityLink,
  PlainTable,
  RefLink,
  StateChip,
  type PlainColumn,
} from '../../records';
import { useRevoke } from './useCredentials';

/** Credentials with when they were last used; those that are revoked stand back. */
export const CredentialTable = (props: {
  credentials: readonly AgentCredential[];
  onChanged(): void;
}) => {
  const { t } = useText();
  const [revoked, setRevoked] = useState<AgentCredential>();
  return (
    <>
      <PlainTable
        caption={t('credentials.list')}
        columns={useColumns(setRevoked)}
        rows={props.credentials}
        keyOf={({ id }) => id}
        isGone={({ revokedAt }) => Boolean(revokedAt)}
      />
      {revoked && (
        <RevokeDialog
          credential={revoked}
          onDone={() => {
            setRevoked(undefined);
            props.onChanged();
          }}
          onClose={() => setRevoked(undefined)}
        />
      )}
    </>
  );
};

function useColumns(
  onRevoke: (credential: AgentCredential) => void,
): PlainColumn<AgentCredential>[] {
  const { t } = useText();
  const places = usePlaceColumns();
  return [
    {
      key: 'name',
      heading: t('credentials.name'),
      cell: ({ name }) => name,
    },
    {
      key: 'login',
      heading: t('credentials.login'),
      cell: ({ login }) => <code>{login}</code>,
    },
    {
      key: 'state',
      heading: t('credentials.state'),
      cell: credential => <State credential={credential} />,
    },
    ...places,
    {
      key: 'what',
      heading: t('credentials.what'),
      cell: credential =>
        !credential.revokedAt && (
          <Button
            size="small"
            variant="outlined"
            aria-label={`${t('credentials.revoke')}: ${credential.name}`}
            onClick={() => onRevoke(credential)}
          >
            {t('credentials.revoke')}
          </Button>
        ),
      isEmpty: ({ revokedAt }) => Boolean(revokedAt),
    },
  ];
}

/** When credentials were used and made, and what their machines' assets get. */
function usePlaceColumns(): PlainColumn<AgentCredential>[] {
  const { t } = useText();
  const formats = useFormats();
  return [
    {
      key: 'lastUsed',
      heading: t('credentials.lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Ago at={lastUsedAt} /> : t('credentials.never'),
    },
    {
      key: 'owner',
      heading: t('credentials.owner'),
      cell: ({ owner }) => (owner ? <EntityLink entityRef={owner} /> : '–'),
      isEmpty: ({ owner }) => !owner,
    },
    {
      key: 'location',
      heading: t('credentials.location'),
      cell: ({ location }) =>
        location ? <RefLink plural="locations" refText={location.ref} /> : '–',
      isEmpty: ({ location }) => !location,
    },
    {
      key: 'created',
      heading: t('credentials.created'),
      cell: ({ createdAt, createdBy }) => (
        <>
          {formats.date(createdAt)} {t('credentials.by')}{' '}
          <EntityLink entityRef={createdBy} />
        </>
      ),
    },
  ];
}

const State = ({ credential }: { credential: AgentCredential }) => {
  const { t } = useText();
  const formats = useFormats();
  const { state } = credential;
  return (
    <>
      <StateChip {...credentialLooks[state]}>
        {t(`credentials.states.${state}`)}
      </StateChip>
      {credential.expiresAt && state !== 'revoked' && (
        <div>
          {t('credentials.expires')} {formats.date(credential.expiresAt)}
        </div>
      )}
    </>
  );
};

const RevokeDialog = (props: {
  credential: AgentCredential;
  onDone(): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const { name } = props.credential;
  const revoking = useRevoke(props.credential, () => {
    alertApi.post({
      message: t('credentials.revoked', { name }),
      severity: 'success',
      display: 'transient',
    });
    props.onDone();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('credentials.revokeTitle', { name })}
      confirmLabel={t('credentials.revoke')}
      isRunning={revoking.isRunning}
      error={revoking.error}
      onConfirm={() => revoking.run()}
      onClose={props.onClose}
    >
      <p>{t('credentials.revokeHint')}</p>
    </ConfirmDialog>
  );
};
