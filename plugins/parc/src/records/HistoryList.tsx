import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import type {
  FieldChange,
  HistoryEntry,
  Noun,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Text } from '../language';
import { EntityLink } from './EntityLink';
import { ErrorPanel } from './ErrorPanel';
import { FieldValue } from './FieldValue';
import { isRefusal, refusedInWords } from './refusedInWords';
import { useHistory } from './useHistory';

/** How what happened is listed, one below the other. */
export const useHistoryStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    borderLeft: `2px solid ${theme.palette.divider}`,
    padding: theme.spacing(0, 0, 2.5, 2),
    position: 'relative',
    '&::before': {
      content: '""',
      position: 'absolute',
      left: -6,
      top: 7,
      width: 10,
      height: 10,
      borderRadius: 5,
      backgroundColor: theme.palette.primary.main,
    },
  },
  byline: { color: theme.palette.text.secondary },
  reason: {
    margin: theme.spacing(0.5, 0),
    fontStyle: 'italic',
    whiteSpace: 'pre-line',
  },
  changes: {
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '& li': { marginTop: theme.spacing(0.25) },
    // Links among words are told apart by more than their colour (WCAG 1.4.1).
    '& a': { textDecoration: 'underline' },
  },
  filled: { marginTop: theme.spacing(0.5), fontSize: '0.875rem' },
  field: { color: theme.palette.text.secondary, marginRight: theme.spacing(1) },
  arrow: {
    margin: theme.spacing(0, 0.75),
    color: theme.palette.text.secondary,
  },
}));

/** Who changed which field from what to what, when, from where and why; newest first. */
export const HistoryList = (props: {
  noun: Noun;
  id: string;
  version: number;
}) => {
  const { noun, id, version } = props;
  const classes = useHistoryStyles();
  const { t } = useText();
  const history = useHistory(noun, id, version);
  if (history.error) return <ErrorPanel error={history.error} />;
  if (!history.entries) return <Skeleton variant="rect" height={240} />;
  return (
    <>
      {history.entries.length === 0 && (
        <Typography>{t('history.empty')}</Typography>
      )}
      <ol className={classes.list} aria-busy={history.isLoading}>
        {history.entries.map(entry => (
          <HistoryItem key={entry.id} noun={noun} entry={entry} />
        ))}
      </ol>
      {history.loadMore && (
        <Button onClick={history.loadMore} disabled={history.isLoading}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
};

/** One change: who, when, why, and which field from what to what. */
export const HistoryItem = ({
  noun,
  entry,
}: {
  noun: Noun;
  entry: HistoryEntry;
}) => {
  const classes = useHistoryStyles();
  const text = useText();
  const formats = useFormats();
  const refused = refusedInWords(text, formats, noun, entry);
  return (
    <li className={classes.entry}>
      <Typography variant="subtitle2" component="h3">
        {actionText(text, noun, entry.action, refused?.verb)}
      </Typography>
      <Typography variant="body2" className={classes.byline}>
        <time dateTime={entry.at}>{formats.instant(entry.at)}</time>
        {' · '}
        <Actor actor={entry.actor} />
        {' · '}
        {text.t(`sources.${entry.source}`)}
      </Typography>
      {refused && <Typography variant="body2">{refused.why}</Typography>}
      {entry.reason && (
        <Typography variant="body2" className={classes.reason}>
          {text.t('history.reason', { reason: entry.reason })}
        </Typography>
      )}
      <Changes noun={noun} entry={entry} />
    </li>
  );
};

/** What a creation filled in is the record itself: told on demand. */
const Changes = ({ noun, entry }: { noun: Noun; entry: HistoryEntry }) => {
  const classes = useHistoryStyles();
  const text = useText();
  const isCreation = entry.action === 'created';
  const list = (
    <ul className={classes.changes}>
      {entry.changes.filter(isTold).map(change => (
        <li key={change.field}>
          <span className={classes.field}>
            {text.field(noun, change.field)}
          </span>
          {!isCreation && (
            <>
              <FieldValue
                noun={noun}
                field={change.field}
                value={change.from}
                empty="∅"
              />
              <span className={classes.arrow}>
                <span aria-hidden>→</span>
                <span style={visuallyHidden}>{text.t('history.to')}</span>
              </span>
            </>
          )}
          <FieldValue
            noun={noun}
            field={change.field}
            value={change.to}
            empty="∅"
          />
        </li>
      ))}
    </ul>
  );
  return isCreation && entry.changes.length > 0 ? (
    <details className={classes.filled}>
      <summary>
        {text.t('history.filled', { count: entry.changes.length })}
      </summary>
      {list}
    </details>
  ) : (
    list
  );
};

/** Of a comment, only that there was one is told. */
function isTold(change: FieldChange): boolean {
  const { from, to } = change;
  return (from !== undefined || to !== undefined) && !isRefusal(change);
}

const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
} as const;

/** What a noun calls it otherwise than the others goes before. */
function actionText(text: Text, noun: Noun, action: string, verb = ''): string {
  return (
    text.find(`actions.${noun.name}.${action}`, { verb }) ??
    text.find(`actions.${action}`) ??
    text.find(`verbs.${action}.done`) ??
    action
  );
}

/** A person is an entity; a service is a name. */
const Actor = ({ actor }: { actor: string }) =>
  actor.startsWith('service:') ? (
    <>{actor.slice('service:'.length)}</>
  ) : (
    <EntityLink entityRef={actor} />
  );
