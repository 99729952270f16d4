import {
  changes,
  type Change,
  type Meeting,
} from '@parc/backstage-plugin-parc-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useText } from '../../language';
import {
  Card,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useFollow,
  useMyself,
  useRecordPageStyles,
  useWarnings,
  WarningList,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ApprovalStepItem } from '../approval/ApprovalStepItem';
import { OwnDecision } from '../approval/OwnDecision';
import { useApproval } from '../approval/useApproval';
import { ChangeBadges } from '../record/ChangeBadges';
import type { ChangePartProps } from '../record/ChangePage';
import { BoardFacts } from './BoardFacts';
import { BoardGround } from './BoardGround';
import { ItemMinutes } from './ItemMinutes';

const useStyles = makeStyles(theme => ({
  column: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** All that a board needs to decide about a change, on one screen; in a meeting with its minutes. */
export const BoardChange = (props: {
  change: Change;
  meeting?: Meeting;
  onReload(): void;
}) => {
  const { change, meeting, onReload } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const classes = useStyles();
  const { columns } = useRecordPageStyles();
  const { warnings, onChanged } = useWarnings(onReload);
  const item = meeting?.items.find(each => each.change?.id === change.id);
  return (
    <>
      <PageTitle
        title={`${change.number} · ${change.title}`}
        beside={<ChangeBadges change={change} />}
      >
        <Link to={paths.record('changes', change.ref)}>
          {t('changes.cab.whole')}
        </Link>
      </PageTitle>
      <WarningList noun={changes} warnings={warnings} />
      <div className={columns}>
        <div className={classes.column}>
          <BoardApproval
            change={change}
            meeting={meeting}
            onChanged={onChanged}
          />
          {meeting && item && (
            <ItemMinutes meeting={meeting} item={item} onChanged={onReload} />
          )}
          <BoardGround change={change} />
        </div>
        <div className={classes.column}>
          <BoardFacts change={change} />
        </div>
      </div>
    </>
  );
};

/** What the reader decides, and how the approval stands; what others decide meanwhile comes in. */
const BoardApproval = (props: ChangePartProps & { meeting?: Meeting }) => {
  const { change, meeting, onChanged } = props;
  const { t } = useText();
  const whyNot = useWhyNotHere(meeting);
  const { value, error, reload, refresh } = useApproval(change);
  useFollow(changes, refresh);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  const steps = value.steps.filter(each => each.round === change.approvalRound);
  return (
    <>
      <OwnDecision
        change={change}
        approval={value}
        meeting={meeting?.closedAt ? undefined : meeting?.id}
        whyNot={whyNot}
        onChanged={warnings => {
          reload();
          onChanged(warnings);
        }}
      />
      <Card heading={t('changes.cab.soFar')}>
        {steps.length === 0 && t('changes.approval.none.not-asked')}
        <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {steps.map(step => (
            <ApprovalStepItem key={step.id} step={step} />
          ))}
        </ol>
      </Card>
    </>
  );
};

/** Why the reader says nothing in a meeting: only those who are there do, while it is open. */
function useWhyNotHere(meeting: Meeting | undefined): string | undefined {
  const { t } = useText();
  const myself = useMyself();
  if (!meeting || meeting.closedAt) return undefined;
  return myself && meeting.attendees.includes(myself)
    ? undefined
    : t('refusals.not-at-meeting');
}
