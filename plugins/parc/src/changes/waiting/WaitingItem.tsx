import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type {
  ApprovalDecision,
  WaitingChangesAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ActionButton, EntityLink, useCompanyZone } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ChangeBadges } from '../record/ChangeBadges';

type Waiting = WaitingChangesAnswer['items'][number];

const useStyles = makeStyles(theme => ({
  item: {
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { fontWeight: 600 },
  reason: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    margin: 0,
  },
  quiet: { color: theme.palette.text.secondary },
  // Links among words are told apart by more than their colour (WCAG 1.4.1).
  asked: { '& a': { textDecoration: 'underline' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(0.5),
  },
}));

/** A change that waits for the reader: what it is, why they are asked and until when, and their decision. */
export const WaitingItem = (props: {
  item: Waiting;
  onDecide(decision: ApprovalDecision): void;
}) => {
  const { item, onDecide } = props;
  const { change, asked } = item;
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const button = (decision: ApprovalDecision, label: string) => (
    <ActionButton
      size="small"
      isMain={decision === 'approved'}
      label={label}
      fullLabel={`${label}${t('list.colon')} ${change.ref}`}
      onClick={() => onDecide(decision)}
    />
  );
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Link
          className={classes.title}
          to={paths.record('changes', change.ref)}
        >{`${change.number} · ${change.title}`}</Link>
        <ChangeBadges change={change} isAsked />
      </div>
      {change.reasonText && (
        <p className={classes.reason}>{change.reasonText}</p>
      )}
      <WhenItem item={item} />
      <div className={classes.asked}>
        {asked.map(each => (
          <AskedAs
            key={`${each.step} ${each.approver} ${each.insteadOf}`}
            asked={each}
          />
        ))}
      </div>
      <div className={classes.actions}>
        {button('approved', t('changes.approval.authorise'))}
        {button('refused', t('changes.approval.refuse'))}
      </div>
    </li>
  );
};

/** When it is to be done, and until when it is to be decided. */
const WhenItem = ({ item }: { item: Waiting }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const zone = useCompanyZone();
  const { windowStart, windowEnd } = item.change;
  return (
    <div>
      {item.deadline && (
        <>
          <strong>
            {t('changes.waiting.until', {
              deadline: formats.instant(item.deadline),
            })}
          </strong>
          {' · '}
        </>
      )}
      <span className={classes.quiet}>
        {windowStart && windowEnd
          ? t('changes.waiting.planned', {
              window: formats.span(windowStart, windowEnd, zone),
            })
          : t('changes.noWindow')}
      </span>
    </div>
  );
};

/** Why the reader is asked: by which policy, as one of whom, and instead of whom. */
const AskedAs = ({ asked }: { asked: Waiting['asked'][number] }) => {
  const { t, name } = useText();
  const { policy, policyFr, approver, insteadOf } = asked;
  return (
    <div>
      {name({ name: policy, nameFr: policyFr })}
      {t('list.colon')} {t('changes.waiting.you')}
      {approver.startsWith('group:') && (
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
    </div>
  );
};
