import { useState } from 'react';
import Alert from '@material-ui/lab/Alert';
import {
  changes,
  type ApprovalDecision,
  type Change,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card, ErrorPanel, RecordSkeleton, WarningList } from '../../records';
import { DecisionDialog } from '../approval/DecisionDialog';
import { useWaiting } from './useWaiting';
import { WaitingItem } from './WaitingItem';

/** What the reader is about to decide, or has just decided. */
interface Decided {
  change: Change;
  decision: ApprovalDecision;
}

/** The changes that wait for the reader's decision, the most urgent first, and what they have just decided. */
export const WaitingChanges = () => {
  const { t } = useText();
  const { value, error, reload } = useWaiting();
  const [asked, setAsked] = useState<Decided>();
  const [said, setSaid] = useState<Decided & { warnings?: Warning[] }>();
  return (
    <Card heading={t('changes.waiting.decisions')}>
      <div role="status">
        {said && (
          <Alert severity="success" onClose={() => setSaid(undefined)}>
            {t(`changes.waiting.decided.${said.decision}`, {
              ref: said.change.ref,
              title: said.change.title,
            })}
          </Alert>
        )}
      </div>
      <WarningList noun={changes} warnings={said?.warnings} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.items.length === 0 && t('changes.waiting.noDecisions')}
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {value?.items.map(item => (
          <WaitingItem
            key={item.change.id}
            item={item}
            onDecide={decision => setAsked({ change: item.change, decision })}
          />
        ))}
      </ol>
      {asked && (
        <DecisionDialog
          {...asked}
          onDone={warnings => {
            setSaid({ ...asked, warnings });
            setAsked(undefined);
            reload();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  );
};
