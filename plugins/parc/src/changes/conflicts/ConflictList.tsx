import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { Conflict } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { EntityLink, StateChip, useCompanyZone } from '../../records';
import { useParcPaths } from '../../useParcPaths';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  kind: { fontWeight: 600 },
  // Links among words are told apart by more than their colour (WCAG 1.4.1).
  words: { '& a': { textDecoration: 'underline' } },
  quiet: { color: theme.palette.text.secondary },
}));

/** Every conflict that was found, with what and when, and whether it may be overridden. */
export const ConflictList = (props: { conflicts: readonly Conflict[] }) => {
  const classes = useStyles();
  const { t } = useText();
  if (props.conflicts.length === 0) return <>{t('changes.conflicts.none')}</>;
  return (
    <ul className={classes.list}>
      {props.conflicts.map((conflict, at) => (
        // Two hits may be alike but for what the reader may not see.
        // eslint-disable-next-line react/no-array-index-key
        <li key={at}>
          <div className={classes.kind}>
            {t(`changes.conflicts.kind.${conflict.kind}`)}
          </div>
          <div className={classes.words}>
            <ConflictWords conflict={conflict} />
          </div>
          {conflict.mayOverride && (
            <StateChip colour="grey">
              {t('changes.conflicts.mayOverride')}
            </StateChip>
          )}
        </li>
      ))}
    </ul>
  );
};

const ConflictWords = ({ conflict }: { conflict: Conflict }) => {
  const { item, other, distance, person, isHidden } = conflict;
  const classes = useStyles();
  const { t } = useText();
  return (
    <>
      {item && (
        <div>
          <EntityLink entityRef={item} />
          {other && other !== item && (
            <>
              {' → '}
              <EntityLink entityRef={other} />
            </>
          )}
          {Boolean(distance) && (
            <span className={classes.quiet}>
              {' '}
              {t('changes.conflicts.distance', { count: distance ?? 0 })}
            </span>
          )}
        </div>
      )}
      {person && (
        <div>
          <EntityLink entityRef={person} />
        </div>
      )}
      {isHidden && <div>{t('changes.conflicts.hidden')}</div>}
      <OtherChange conflict={conflict} />
      <Window conflict={conflict} />
    </>
  );
};

const OtherChange = ({ conflict: { change } }: { conflict: Conflict }) => {
  const paths = useParcPaths();
  if (!change) return null;
  return (
    <div>
      <Link to={paths.record('changes', change.ref)}>
        {`${change.ref} · ${change.title}`}
      </Link>
      <Span from={change.from} to={change.to} />
    </div>
  );
};

const Window = ({ conflict: { window } }: { conflict: Conflict }) => {
  const paths = useParcPaths();
  if (!window) return null;
  return (
    <div>
      <Link to={paths.record('windows', window.ref)}>{window.name}</Link>
      <Span from={window.from} to={window.to} />
    </div>
  );
};

const Span = ({ from, to }: { from?: string; to?: string }) => {
  const classes = useStyles();
  const formats = useFormats();
  const zone = useCompanyZone();
  if (!from || !to) return null;
  return <div className={classes.quiet}>{formats.span(from, to, zone)}</div>;
};
