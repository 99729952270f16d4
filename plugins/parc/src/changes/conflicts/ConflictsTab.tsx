import { changes, type Change } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  RecordSkeleton,
  useRecordPageStyles,
} from '../../records';
import { ConflictList } from './ConflictList';
import { ImpactCard } from './ImpactCard';
import { useConflicts } from './useConflicts';

/** What is in the way of a change, looked for now, and why it goes on all the same. */
export const ConflictsTab = ({ change }: { change: Change }) => {
  const { columns } = useRecordPageStyles();
  const text = useText();
  return (
    <div className={columns}>
      <Card heading={text.t('changes.conflicts.title')}>
        {change.overriddenBecause && (
          <p style={{ marginTop: 0, whiteSpace: 'pre-line' }}>
            {text.field(changes, 'overriddenBecause')}
            {text.t('list.colon')} {change.overriddenBecause}
          </p>
        )}
        <FoundNow change={change} />
      </Card>
      <ImpactCard change={change} />
    </div>
  );
};

const FoundNow = ({ change }: { change: Change }) => {
  const { t } = useText();
  const formats = useFormats();
  const { value, error, reload } = useConflicts(change);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {t('changes.conflicts.at', { at: formats.instant(value.at) })}
      </p>
      <ConflictList conflicts={value.items} />
    </>
  );
};
