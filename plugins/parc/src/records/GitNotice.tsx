import Alert from '@material-ui/lab/Alert';
import { Link } from '@backstage/core-components';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { EntityLink } from './EntityLink';

/** What a record that may live in git says of it. */
export interface OwnedRecord {
  ref: string;
  entityName?: string;
  managedBy?: string;
  gitFile?: string;
  gitEntity?: string;
}

/** A record that lives in git: what its file declares is changed there. */
export const GitNotice = (props: { noun: Noun; record: OwnedRecord }) => {
  const { noun, record } = props;
  const text = useText();
  if (record.managedBy !== 'git') return null;
  const file = record.gitFile?.replace(/^(url|file):/, '');
  return (
    <Alert
      severity="info"
      style={{ marginBottom: 16, overflowWrap: 'anywhere' }}
    >
      {text.noun(noun, 'inGit')}{' '}
      {file &&
        (/^https?:/.test(file) ? (
          <Link to={file} underline="always">
            {file}
          </Link>
        ) : (
          <code>{file}</code>
        ))}
      {record.gitEntity && (
        <>
          {' · '}
          {text.t('git.entity')} <EntityLink entityRef={record.gitEntity} />
        </>
      )}
    </Alert>
  );
};
