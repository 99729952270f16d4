import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  decideLicenceVerb,
  type Licence,
  type Money,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  DateInput,
  MoneyInput,
  NumberInput,
  ReasonInput,
  useSeen,
  useToday,
  RecordDialog,
} from '../records';
import { changeOf } from './cost/changeOf';
import type { LicenceDialogProps } from './LicenceDialogProps';
import { useActOnLicence } from './useActOnLicence';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: theme.spacing(2),
  },
}));

/** What is typed about a new term. */
interface NewTerm {
  from?: string;
  to?: string;
  quantity?: number;
  cost?: Money;
}

/** A new term with its price: the days are proposed, as long as the current term; the old one is kept. */
export const RenewDialog = (props: LicenceDialogProps) => {
  const { onDone, onReload, onClose } = props;
  const [licence, takeNewest] = useSeen(props.licence);
  const { t } = useText();
  const today = useToday();
  const [term, setTerm] = useState(() => proposedTerm(licence, today));
  const [note, setNote] = useState('');
  const renewing = useActOnLicence(licence, 'renew', onDone);
  return (
    <RecordDialog
      title={t('licences.deedTitle', {
        deed: t('licences.deed.renew'),
        ref: licence.ref,
      })}
      hint={t('verbs.renew.meaning')}
      confirmLabel={t('licences.deed.renew')}
      isDisabled={!term.from || !term.to || term.to < term.from}
      action={renewing}
      onTakeNewer={() => {
        takeNewest();
        onReload();
      }}
      onConfirm={() =>
        renewing.run({
          ...term,
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
      onClose={onClose}
    >
      <TermFields licence={licence} term={term} onChange={setTerm} />
      <ReasonInput
        id="renew-note"
        label={t('licences.periodNote')}
        value={note}
        onChange={setNote}
      />
    </RecordDialog>
  );
};

const TermFields = (props: {
  licence: Licence;
  term: NewTerm;
  onChange(term: NewTerm): void;
}) => {
  const { licence, term, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const set = (change: NewTerm) => onChange({ ...term, ...change });
  return (
    <>
      <div className={classes.pair}>
        <DateInput
          id="renew-from"
          label={t('licences.periodFrom')}
          value={term.from}
          onChange={from => set({ from })}
          required
        />
        <DateInput
          id="renew-to"
          label={t('licences.periodTo')}
          value={term.to}
          onChange={to => set({ to })}
          required
        />
      </div>
      <NumberInput
        id="renew-quantity"
        label={t('fields.licence.quantity')}
        value={term.quantity}
        onChange={quantity => set({ quantity })}
      />
      <div>
        <MoneyInput
          id="renew-cost"
          label={t('licences.periodCost')}
          value={term.cost}
          onChange={cost => set({ cost })}
        />
        <ChangeLine before={licence} after={term} />
      </div>
    </>
  );
};

/** How the price changes, as it is typed. */
const ChangeLine = (props: { before: Licence; after: NewTerm }) => {
  const { t } = useText();
  const formats = useFormats();
  const change = changeOf(props.before.cost, props.after.cost);
  const { cost } = props.before;
  if (!cost) return null;
  return (
    <Typography variant="body2" role="status">
      {t('licences.costBefore', { cost: formats.money(cost) })}{' '}
      {Boolean(change) &&
        t('licences.costChange', { change: formats.change(change ?? 0) })}
    </Typography>
  );
};

/** The day after the end, and as long as the current term where its length is known. */
function proposedTerm(licence: Licence, today: string): NewTerm {
  const decided = decideLicenceVerb(licence, 'renew', {}, today);
  const { quantity, cost } = licence;
  if ('refused' in decided) {
    const [year] = today.split('-');
    const longest = { to: `${Number(year) + 100}-12-31` };
    const from = decideLicenceVerb(licence, 'renew', longest, today);
    return {
      from: 'refused' in from ? undefined : from.changes.start,
      quantity,
      cost,
    };
  }
  const { start, end } = decided.changes;
  return { from: start, to: end, quantity, cost };
}
