import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { makeStyles } from '@material-ui/core/styles';
import type { InventoryMessageDetails } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { FactList, PlainTable, RefLink } from '../../records';
import { Explanation } from '../Explanation';
import { OutcomeChip } from './OutcomeChip';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), ...theme.typography.body2 },
  heading: { fontWeight: 600 },
}));

type Details = InventoryMessageDetails;

/** Where an inventory went and why, how it came, and which of its values were left out. */
export const MessageFacts = ({ message }: { message: Details }) => {
  const classes = useStyles();
  const { t } = useText();
  const { asset, explanation, error } = message;
  return (
    <div className={classes.root}>
      <div>
        <OutcomeChip message={message} />{' '}
        {asset && (
          <>
            <RefLink plural="assets" refText={asset.ref} /> {asset.name}
          </>
        )}
      </div>
      {error && (
        <Alert severity="error">
          <AlertTitle>{t('messages.error')}</AlertTitle>
          {error}
        </Alert>
      )}
      {explanation && (
        <Section heading={t('messages.explanation')}>
          <Explanation explanation={explanation} />
        </Section>
      )}
      <Delivery message={message} />
      <Notes message={message} />
    </div>
  );
};

const Section = (props: { heading: string; children: ReactNode }) => {
  const classes = useStyles();
  return (
    <section>
      <Typography
        variant="subtitle2"
        component="h3"
        className={classes.heading}
      >
        {props.heading}
      </Typography>
      {props.children}
    </section>
  );
};

const Delivery = ({ message }: { message: Details }) => {
  const { t } = useText();
  const formats = useFormats();
  const kind = t(message.isPartial ? 'messages.partial' : 'messages.whole');
  const facts: Array<[string, ReactNode]> = [
    ['receivedAt', formats.instant(message.receivedAt)],
    ['doneAt', message.doneAt && formats.instant(message.doneAt)],
    ['credential', message.credential?.name],
    ['address', message.remoteAddress],
    ['userAgent', message.userAgent],
    ['format', `${message.format.toLocaleUpperCase('en-US')}, ${kind}`],
    ['size', formats.size(message.size)],
    [
      'attempts',
      message.attempts > 1 ? formats.number(message.attempts) : undefined,
    ],
  ];
  return (
    <FactList
      facts={facts.map(([name, value]) => ({
        label: t(`messages.facts.${name}`),
        value,
      }))}
    />
  );
};

const Notes = ({ message }: { message: Details }) => {
  const { t } = useText();
  if (!message.notes.length) {
    return message.state === 'done' ? <div>{t('messages.noNotes')}</div> : null;
  }
  return (
    <Section heading={t('messages.notes')}>
      <PlainTable
        caption={t('messages.notes')}
        columns={[
          {
            key: 'path',
            heading: t('messages.where'),
            cell: note => <code>{note.path}</code>,
          },
          {
            key: 'value',
            heading: t('messages.value'),
            cell: note =>
              note.value === undefined ? (
                '–'
              ) : (
                <code>{JSON.stringify(note.value)}</code>
              ),
          },
          {
            key: 'message',
            heading: t('messages.why'),
            cell: note => note.message,
          },
        ]}
        rows={message.notes}
        keyOf={note => `${note.path} ${note.message}`}
      />
    </Section>
  );
};
