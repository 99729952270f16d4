import {
  changes,
  usualImpactDepth,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { Link } from '@backstage/core-components';
import { useFormats, useText } from '../../language';
import { Card, ErrorPanel, RecordSkeleton } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ConflictList } from '../conflicts/ConflictList';
import { useConflicts } from '../conflicts/useConflicts';
import { useImpact } from '../conflicts/useImpact';

/** What is in the way of a change, and how much it hits. */
export const BoardGround = ({ change }: { change: Change }) => (
  <>
    <InTheWay change={change} />
    <ImpactCount change={change} />
  </>
);

const InTheWay = ({ change }: { change: Change }) => {
  const text = useText();
  const { value, error, reload } = useConflicts(change);
  return (
    <Card heading={text.t('changes.conflicts.title')}>
      {change.overriddenBecause && (
        <p style={{ marginTop: 0, whiteSpace: 'pre-line' }}>
          {text.field(changes, 'overriddenBecause')}
          {text.t('list.colon')} {change.overriddenBecause}
        </p>
      )}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <ConflictList conflicts={value.items} />}
    </Card>
  );
};

/** How much is hit and whose it is; all of it is on the change's page. */
const ImpactCount = ({ change }: { change: Change }) => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value, error, reload } = useImpact(change, usualImpactDepth);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  const { items, hidden } = value;
  const counts = {
    hit: items.length + hidden,
    owners: new Set(items.flatMap(each => each.owners)).size,
    users: new Set(items.flatMap(each => each.users)).size,
  };
  return (
    <Card heading={t('changes.impact.title')}>
      <ul style={{ marginTop: 0, paddingLeft: 20 }}>
        {(['hit', 'owners', 'users'] as const)
          .filter(name => counts[name] > 0)
          .map(name => (
            <li key={name}>
              {t(`changes.cab.${name}`, {
                count: counts[name],
                total: formats.number(counts[name]),
              })}
            </li>
          ))}
      </ul>
      <Link to={`${paths.record('changes', change.ref)}?tab=conflicts`}>
        {t('changes.cab.allImpact')}
      </Link>
    </Card>
  );
};
