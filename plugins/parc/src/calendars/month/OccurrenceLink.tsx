import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  windowKindLooks,
  windows,
  type WindowKind,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { stateColours } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { DayEntry } from './monthEntries';
import { WindowIcon } from './WindowIcon';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'block',
    padding: '1px 6px',
    borderRadius: 4,
    fontSize: '0.8125rem',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    color: ({ kind }: { kind: WindowKind }) =>
      `${tintOf(theme.palette.type, kind).text} !important`,
    backgroundColor: ({ kind }: { kind: WindowKind }) =>
      tintOf(theme.palette.type, kind).background,
  },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
}));

function tintOf(theme: 'light' | 'dark', kind: WindowKind) {
  return stateColours(theme)[windowKindLooks[kind].colour];
}

/** A window on one day: its kind, when it begins, its name; all of it when pointed at. */
export const OccurrenceLink = ({ entry }: { entry: DayEntry }) => {
  const { window, kind, from, to } = entry.occurrence;
  const classes = useStyles({ kind });
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  return (
    <Link
      to={paths.record(windows.plural, window.ref)}
      className={classes.link}
      title={`${text.choice(windows, 'kind', kind)} · ${formats.span(
        from,
        to,
      )}`}
    >
      <WindowIcon kind={kind} />
      {entry.begins ? (
        <span className={classes.time}>{entry.begins} </span>
      ) : (
        <span aria-label={text.t('windowMonth.goesOn')} role="img">
          …{' '}
        </span>
      )}
      {window.name}
    </Link>
  );
};
