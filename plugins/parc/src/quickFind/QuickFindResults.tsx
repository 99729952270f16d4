import { useEffect, useRef } from 'react';
import clsx from 'clsx';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  shortestTerm,
  toQuickFindTerm,
  type QuickFindResult,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { EntityLink, ErrorPanel, FieldValue } from '../records';
import type { CodedRecord, QuickFindState } from './useQuickFind';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(0.5),
    overflowY: 'auto',
    maxHeight: '60vh',
  },
  option: {
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.borderRadius,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  chosen: { backgroundColor: theme.palette.action.selected },
  first: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.25, 1),
    fontWeight: 500,
  },
  rest: { color: theme.palette.text.secondary, fontSize: '0.875rem' },
  note: {
    margin: 0,
    padding: theme.spacing(2),
    color: theme.palette.text.secondary,
    fontSize: '0.875rem',
  },
  error: { padding: theme.spacing(2) },
}));

interface QuickFindResultsProps {
  id: string;
  search: QuickFindState;
  chosen: number;
  onChoose(index: number): void;
  onOpen(index: number): void;
}

/** What was found, or why there is nothing. The field above keeps the focus. */
export const QuickFindResults = (props: QuickFindResultsProps) => {
  const classes = useStyles();
  const { t } = useText();
  const { items = [], error } = props.search;
  return (
    <>
      {error && (
        <div className={classes.error}>
          <ErrorPanel error={error} />
        </div>
      )}
      <ul
        id={props.id}
        role="listbox"
        aria-label={t('quickFind.results')}
        className={classes.list}
        hidden={items.length === 0}
      >
        {items.map((item, index) => (
          <Option
            key={optionId(item)}
            item={item}
            isChosen={index === props.chosen}
            onChoose={() => props.onChoose(index)}
            onOpen={() => props.onOpen(index)}
          />
        ))}
      </ul>
      <p className={classes.note} role="status">
        {!error && <Note search={props.search} />}
      </p>
    </>
  );
};

const Note = ({ search }: { search: QuickFindState }) => {
  const { t } = useText();
  const { items, typed, isLoading } = search;
  if (typed.trim().length < shortestTerm) return <>{t('quickFind.hint')}</>;
  if (!items || (isLoading && items.length === 0))
    return <>{t('quickFind.searching')}</>;
  if (items.length > 0) return <>{t('quickFind.keys')}</>;
  const isShort = toQuickFindTerm(typed.trim()).words.length === 0;
  return <>{t(isShort ? 'quickFind.noneShort' : 'quickFind.none')}</>;
};

/** The id of an option, which the field names as the chosen one. */
export function optionId(item: QuickFindResult | CodedRecord): string {
  return `parc-quick-find-${'noun' in item ? item.record.id : item.id}`;
}

const Option = (props: {
  item: QuickFindResult | CodedRecord;
  isChosen: boolean;
  onChoose(): void;
  onOpen(): void;
}) => {
  const classes = useStyles();
  const { item, isChosen } = props;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The keys are the field's, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={element}
      id={optionId(item)}
      role="option"
      aria-selected={isChosen}
      className={clsx(classes.option, isChosen && classes.chosen)}
      onMouseMove={props.onChoose}
      onClick={props.onOpen}
    >
      {'noun' in item ? <Coded found={item} /> : <Found item={item} />}
    </li>
  );
};

/** An asset: its status, what it is, where and with whom. */
const Found = ({ item }: { item: QuickFindResult }) => {
  const classes = useStyles();
  const text = useText();
  return (
    <>
      <div className={classes.first}>
        <span>{item.name ? `${item.tag} – ${item.name}` : item.tag}</span>
        <FieldValue noun={assets} field="status" value={item.status} />
      </div>
      <div className={classes.rest}>
        {[
          item.model?.name ?? text.name(item.category),
          item.serial && `${text.field(assets, 'serial')} ${item.serial}`,
          item.location?.name,
        ]
          .filter(Boolean)
          .join(' · ')}
        {item.assignedTo && (
          <>
            {' · '}
            <EntityLink entityRef={item.assignedTo} isPlain />
          </>
        )}
      </div>
    </>
  );
};

/** A record that is called by its number or code. */
const Coded = ({ found: { noun, record } }: { found: CodedRecord }) => {
  const classes = useStyles();
  const text = useText();
  return (
    <>
      <div className={classes.first}>
        <span>{`${record.ref} – ${record[noun.titleField]}`}</span>
        <FieldValue noun={noun} field="status" value={record.status} />
      </div>
      <div className={classes.rest}>{text.noun(noun, 'one')}</div>
    </>
  );
};
