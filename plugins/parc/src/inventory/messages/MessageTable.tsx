import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { InventoryMessage } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Ago,
  type PlainColumn,
  PlainTable,
  RefLink,
  useSearchFilters,
} from '../../records';
import { agentVersion } from '../agentVersion';
import { OutcomeChip } from './OutcomeChip';

const useStyles = makeStyles(theme => ({
  open: {
    font: 'inherit',
    fontWeight: 500,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    color: theme.palette.type === 'dark' ? '#9cc9ff' : '#0b4f8a',
    textDecoration: 'underline',
    '&:focus-visible': { outline: '2px solid', outlineOffset: 2 },
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** What came in, a line each; the name of the machine opens the details. */
export const MessageTable = (props: {
  messages: readonly InventoryMessage[];
}) => {
  const { t } = useText();
  const columns: PlainColumn<InventoryMessage>[] = [
    {
      key: 'machine',
      heading: t('messages.machine'),
      cell: message => <Machine message={message} />,
    },
    {
      key: 'result',
      heading: t('messages.result'),
      cell: message => <OutcomeChip message={message} />,
    },
    {
      key: 'asset',
      heading: t('messages.asset'),
      cell: ({ asset }) =>
        asset ? <RefLink plural="assets" refText={asset.ref} /> : '–',
      isEmpty: ({ asset }) => !asset,
    },
    {
      key: 'agent',
      heading: t('messages.agent'),
      cell: message => <Product message={message} />,
    },
    {
      key: 'content',
      heading: t('messages.content'),
      cell: message => <Content message={message} />,
    },
    {
      key: 'received',
      heading: t('messages.received'),
      cell: ({ receivedAt }) => <Ago at={receivedAt} />,
    },
  ];
  return (
    <PlainTable
      caption={t('messages.list')}
      columns={columns}
      rows={props.messages}
      keyOf={({ id }) => id}
    />
  );
};

const Machine = ({ message }: { message: InventoryMessage }) => {
  const classes = useStyles();
  const { t } = useText();
  const { set } = useSearchFilters();
  return (
    <ButtonBase
      className={classes.open}
      aria-label={t('messages.open', { device: message.deviceId })}
      onClick={() => set({ message: message.id })}
    >
      {message.deviceId}
    </ButtonBase>
  );
};

const Product = ({ message }: { message: InventoryMessage }) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <>
      {t(`inventory.products.${message.product}`)}{' '}
      <span className={classes.quiet}>{agentVersion(message.userAgent)}</span>
    </>
  );
};

const Content = ({ message }: { message: InventoryMessage }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <>
      {t(message.isPartial ? 'messages.partial' : 'messages.whole')}
      {', '}
      {formats.size(message.size)}
    </>
  );
};
