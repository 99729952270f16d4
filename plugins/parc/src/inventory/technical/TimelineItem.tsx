import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import {
  assets,
  type HistoryEntry,
  type MatchExplanation,
  type TimelineEntry,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Text } from '../../language';
import { HistoryItem, useHistoryStyles } from '../../records';
import { Explanation } from '../Explanation';

/** One thing that happened, as its kind is told. */
export const TimelineItem = ({ entry }: { entry: TimelineEntry }) => {
  const text = useText();
  const { t } = text;
  switch (entry.kind) {
    case 'change':
      return (
        <HistoryItem
          noun={assets}
          entry={{ version: 0, ...entry } as HistoryEntry}
        />
      );
    case 'components':
      return (
        <Happened at={entry.at} title={t('timeline.components')}>
          <Came names={entry.added.map(each => partName(text, each))} />
          <Went names={entry.removed.map(each => partName(text, each))} />
        </Happened>
      );
    case 'software':
      return <SoftwareChanged entry={entry} />;
    case 'interfaces':
      return (
        <Happened at={entry.at} title={t('timeline.interfaces')}>
          <Came names={entry.added.map(addressName)} />
          <Went names={entry.removed.map(addressName)} />
        </Happened>
      );
    case 'matched':
      return (
        <Happened at={entry.at} title={t('timeline.matched')}>
          <li>{t('timeline.matchedBy', { device: entry.deviceId })}</li>
          <li>
            <Explanation
              explanation={entry.explanation as unknown as MatchExplanation}
            />
          </li>
        </Happened>
      );
    default:
      throw new Error(`unknown ${JSON.stringify(entry satisfies never)}`);
  }
};

const Happened = (props: {
  at: string;
  title: string;
  children: ReactNode;
}) => {
  const classes = useHistoryStyles();
  const formats = useFormats();
  return (
    <li className={classes.entry}>
      <Typography variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      <Typography variant="body2" className={classes.byline}>
        <time dateTime={props.at}>{formats.instant(props.at)}</time>
      </Typography>
      <ul className={classes.changes}>{props.children}</ul>
    </li>
  );
};

const Named = (props: { word: string; names: readonly string[] }) => {
  const classes = useHistoryStyles();
  if (!props.names.length) return null;
  return (
    <li>
      <span className={classes.field}>{props.word}</span>
      {props.names.join(', ')}
    </li>
  );
};

const Came = ({ names }: { names: readonly string[] }) => {
  const { t } = useText();
  return <Named word={t('timeline.added')} names={names} />;
};

const Went = ({ names }: { names: readonly string[] }) => {
  const { t } = useText();
  return <Named word={t('timeline.removed')} names={names} />;
};

const SoftwareChanged = (props: {
  entry: Extract<TimelineEntry, { kind: 'software' }>;
}) => {
  const { at, installed, removed, examples } = props.entry;
  const { t } = useText();
  const listed = (names: string[], count: number) =>
    names.length < count ? [...names, '…'] : names;
  return (
    <Happened at={at} title={t('timeline.software')}>
      {installed > 0 && (
        <Named
          word={t('timeline.installed', { count: installed })}
          names={listed(examples.installed, installed)}
        />
      )}
      {removed > 0 && (
        <Named
          word={t('timeline.uninstalled', { count: removed })}
          names={listed(examples.removed, removed)}
        />
      )}
    </Happened>
  );
};

function partName(
  { t }: Text,
  part: { kind: string; name: string; serial?: string },
): string {
  const kind = t(`hardware.kinds.${part.kind}`);
  return `${kind}${t('list.colon')} ${[part.name, part.serial]
    .filter(Boolean)
    .join(' ')}`;
}

function addressName(part: {
  name: string;
  mac?: string;
  addresses: string[];
}): string {
  return [part.name, ...part.addresses].join(' ');
}
