import { makeStyles } from '@material-ui/core/styles';
import type {
  ApprovalStep,
  ApprovalStepState,
  ChangeDecision,
  StateColour,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { EntityLink, StateChip } from '../../records';
import { EntityLinks } from '../EntityLinks';
import { useModeText } from './useModeText';

const looks: Readonly<
  Record<ApprovalStepState, { colour: StateColour; icon: string }>
> = {
  waiting: { colour: 'grey', icon: 'Schedule' },
  asked: { colour: 'orange', icon: 'Help' },
  approved: { colour: 'green', icon: 'CheckCircle' },
  refused: { colour: 'red', icon: 'ReportProblem' },
  withdrawn: { colour: 'black', icon: 'Archive' },
};

const useStyles = makeStyles(theme => ({
  item: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
    // Links among words are told apart by more than their colour (WCAG 1.4.1).
    '& a': { textDecoration: 'underline' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  decisions: { margin: theme.spacing(0.5, 0, 0), paddingLeft: 20 },
}));

/** A step of an approval: by which policy, who is asked, and who decided what. */
export const ApprovalStepItem = ({ step }: { step: ApprovalStep }) => {
  const classes = useStyles();
  const { t, language } = useText();
  const formats = useFormats();
  const modeText = useModeText();
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <span className={classes.title}>
          {(language === 'fr' ? step.policyFr : undefined) ?? step.policy}
        </span>
        <StateChip {...looks[step.state]}>
          {t(`changes.approval.state.${step.state}`)}
        </StateChip>
      </div>
      <div className={classes.quiet}>
        {modeText(step)}
        {step.state === 'asked' && step.deadline && (
          <>
            {' · '}
            {t('changes.approval.until', {
              deadline: formats.instant(step.deadline),
            })}
          </>
        )}
      </div>
      <div>
        {t('changes.approval.approvers')}
        {t('list.colon')} <EntityLinks refs={step.approvers} />
      </div>
      <ul className={classes.decisions}>
        {step.decisions.map(decision => (
          <DecisionItem key={decision.id} decision={decision} />
        ))}
      </ul>
    </li>
  );
};

const DecisionItem = ({ decision }: { decision: ChangeDecision }) => {
  const { by, approver, insteadOf, reason, at } = decision;
  const { t } = useText();
  const formats = useFormats();
  return (
    <li>
      <EntityLink entityRef={by} />
      {approver !== by && (
        <>
          {' '}
          {t('changes.approval.as')} <EntityLink entityRef={approver} />
        </>
      )}
      {insteadOf && (
        <>
          {' '}
          {t('changes.approval.insteadOf')} <EntityLink entityRef={insteadOf} />
        </>
      )}
      {t('list.colon')} {t(`changes.approval.decided.${decision.decision}`)}
      {' · '}
      <time dateTime={at}>{formats.instant(at)}</time>
      {reason && <div>{t('history.reason', { reason })}</div>}
    </li>
  );
};
