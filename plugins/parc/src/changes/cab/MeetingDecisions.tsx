import { makeStyles } from '@material-ui/core/styles';
import type { MeetingItem } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityLink } from '../../records';

// Links among words are told apart by more than their colour (WCAG 1.4.1).
const useStyles = makeStyles({
  words: { '& a': { textDecoration: 'underline' } },
});

/** Who decided what in the meeting, and why. */
export const MeetingDecisions = ({ item }: { item: MeetingItem }) => {
  const classes = useStyles();
  const { t } = useText();
  if (item.decisions.length === 0) return <>–</>;
  return (
    <>
      {item.decisions.map(({ by, insteadOf, decision, reason, at }) => (
        <div key={`${by} ${insteadOf} ${at}`} className={classes.words}>
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
