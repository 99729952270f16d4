import type { MeetingItem } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityLink } from '../../records';

/** Who decided what in the meeting, and why. */
export const MeetingDecisions = ({ item }: { item: MeetingItem }) => {
  const { t } = useText();
  if (item.decisions.length === 0) return <>–</>;
  return (
    <>
      {item.decisions.map(({ by, insteadOf, decision, reason, at }) => (
        <div key={`${by} ${insteadOf} ${at}`}>
          <EntityLink entityRef={by} />
          {insteadOf && (
            <>
              {' '}
              {t('changes.approval.insteadOf')}{' '}
              <EntityLink entityRef={insteadOf} />
            </>
          )}
          {t('list.colon')} {t(`changes.approval.decided.${decision}`)}
          {reason && ` (${reason})`}
        </div>
      ))}
    </>
  );
};
