import { useEffect, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import Dialog from '@material-ui/core/Dialog';
import IconButton from '@material-ui/core/IconButton';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import Close from '@material-ui/icons/Close';
import Search from '@material-ui/icons/Search';
import { useText } from '../language';
import { useParcPaths, type ParcPaths } from '../useParcPaths';
import { optionId, QuickFindResults } from './QuickFindResults';
import { isShortcut } from './shortcut';
import { useQuickFind, type QuickFindState } from './useQuickFind';

const listId = 'parc-quick-find-results';

const useStyles = makeStyles(theme => ({
  container: { alignItems: 'flex-start' },
  paper: {
    fontFamily: theme.typography.fontFamily,
    [theme.breakpoints.down('xs')]: {
      margin: theme.spacing(1),
      width: `calc(100% - ${theme.spacing(2)}px)`,
    },
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1, 1, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  input: { flex: 1, fontSize: '1.125rem' },
}));

/** A box to type into and the records and assets that it most likely means; arrows choose, Enter opens. */
export const QuickFindDialog = ({ onClose }: { onClose(): void }) => {
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const search = useQuickFind();
  const [chosen, setChosen] = useState(0);
  const { items = [] } = search;

  useEffect(() => setChosen(0), [search.items]);

  const open = (index: number) => {
    if (!items[index]) return;
    navigate(pathOf(paths, items[index]));
    onClose();
  };
  const handleKey = (event: KeyboardEvent) => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => setChosen((chosen + 1) % Math.max(items.length, 1)),
      ArrowUp: () =>
        setChosen((chosen + items.length - 1) % Math.max(items.length, 1)),
      // Before the answer to what was typed is there, Enter would open another.
      Enter: () => search.isLoading || open(chosen),
    };
    const act = isShortcut(event) ? onClose : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-label={t('quickFind.title')}
      classes={{ container: classes.container, paper: classes.paper }}
      // Not the dialog's own, which closes it at Esc.
      PaperProps={{ onKeyDown: handleKey }}
    >
      <div className={classes.field}>
        <Search color="action" aria-hidden />
        <InputBase
          className={classes.input}
          // The box was opened to type into it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={search.typed}
          onChange={event => search.type(event.target.value)}
          placeholder={t('quickFind.placeholder')}
          inputProps={{
            'aria-label': t('quickFind.title'),
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': items.length > 0,
            'aria-controls': listId,
            'aria-activedescendant': items[chosen] && optionId(items[chosen]),
            autoComplete: 'off',
            spellCheck: false,
          }}
        />
        <IconButton
          size="small"
          aria-label={t('quickFind.close')}
          onClick={onClose}
        >
          <Close />
        </IconButton>
      </div>
      <QuickFindResults
        id={listId}
        search={search}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={open}
      />
    </Dialog>
  );
};

function pathOf(
  paths: ParcPaths,
  item: NonNullable<QuickFindState['items']>[number],
): string {
  return 'noun' in item
    ? paths.record(item.noun.plural, item.record.ref)
    : paths.record('assets', item.tag);
}
