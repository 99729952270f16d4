import Alert from '@material-ui/lab/Alert';
import { Link } from '@backstage/core-components';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { EntityLink } from '../records';

/** A record that lives in git: what its file declares is changed there. */
export const GitNotice = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  if (asset.managedBy !== 'git') return null;
  const file = asset.gitFile?.replace(/^(url|file):/, '');
  return (
    <Alert
      severity="info"
      style={{ marginBottom: 16, overflowWrap: 'anywhere' }}
    >
      {t('git.notice')}{' '}
      {file &&
        (/^https?:/.test(file) ? (
          <Link to={file}>{file}</Link>
        ) : (
          <code>{file}</code>
        ))}
      {asset.gitEntity && (
        <>
          {' · '}
          {t('git.entity')} <EntityLink entityRef={asset.gitEntity} />
        </>
      )}
    </Alert>
  );
};
