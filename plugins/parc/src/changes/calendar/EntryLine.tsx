import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  changes,
  riskLevelLooks,
  type CalendarChange,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityLink, StateChip } from '../../records';
import { EntityLinks } from '../EntityLinks';
import type { CalendarEntry } from './calendarEntries';
import { useEntryLook } from './useEntryLook';

const useStyles = makeStyles(theme => ({
  line: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  link: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
}));

/** A change or a work order of a day: what, when, where it stands, whose it is, and of which systems. */
export const EntryLine = ({ entry }: { entry: CalendarEntry }) => {
  const classes = useStyles();
  const { t } = useText();
  const { colour, status, span, path } = useEntryLook()(entry);
  const { ref, title, owner } = entry.record;
  const systems = entry.kind === 'change' ? entry.record.systems : [];
  return (
    <li className={classes.line}>
      <div className={classes.row}>
        <Link to={path} className={classes.link}>
          {`${ref} · ${title}`}
        </Link>
        {entry.kind === 'order' && (
          <StateChip colour="grey" icon="Build">
            {t('changeCalendar.order')}
          </StateChip>
        )}
        <StateChip colour={colour}>{status}</StateChip>
        {entry.kind === 'change' && <ChangeChips change={entry.record} />}
      </div>
      <div className={classes.quiet}>
        {span}
        {owner && (
          <>
            {' · '}
            <EntityLink entityRef={owner} />
          </>
        )}
        {systems.length > 0 && (
          <>
            {' · '}
            <EntityLinks refs={systems} />
          </>
        )}
      </div>
    </li>
  );
};

const ChangeChips = ({ change }: { change: CalendarChange }) => {
  const text = useText();
  const { type, riskLevel, conflictState } = change;
  return (
    <>
      {type !== 'normal' && (
        <StateChip colour={type === 'emergency' ? 'red' : 'grey'}>
          {text.choice(changes, 'type', type)}
        </StateChip>
      )}
      {riskLevel && (
        <StateChip {...riskLevelLooks[riskLevel]}>
          {text.field(changes, 'riskLevel')}
          {text.t('list.colon')} {text.choice(changes, 'riskLevel', riskLevel)}
        </StateChip>
      )}
      {conflictState === 'found' && (
        <StateChip colour="red" icon="ReportProblem">
          {text.t('changeCalendar.mark.conflicts')}
        </StateChip>
      )}
      {conflictState === 'overridden' && (
        <StateChip colour="orange">{text.t('changes.inSpite')}</StateChip>
      )}
    </>
  );
};
