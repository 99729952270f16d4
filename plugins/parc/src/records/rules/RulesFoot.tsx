import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import type { RuleDraft } from './useRuleDraft';

const useStyles = makeStyles(theme => ({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    backgroundColor: theme.palette.background.default,
  },
  unsaved: { marginRight: 'auto', fontSize: '0.875rem' },
}));

/** What changed is tried first; only what was tried can be saved. */
export function RulesFoot<R, A>({ draft }: { draft: RuleDraft<R, A> }) {
  const classes = useStyles();
  const { t } = useText();
  const isTried = draft.trial !== undefined;
  return (
    <div className={classes.foot}>
      <span className={classes.unsaved} role="status">
        {draft.isDirty && t('ruleList.unsaved')}
      </span>
      <Button disabled={draft.isBusy} onClick={draft.reset}>
        {t('ruleList.reset')}
      </Button>
      {draft.isDirty && (
        <Button disabled={draft.isBusy} onClick={draft.discard}>
          {t('ruleList.discard')}
        </Button>
      )}
      <Button
        variant={isTried ? 'outlined' : 'contained'}
        color="primary"
        disabled={draft.isBusy}
        onClick={draft.tryOut}
      >
        {t(draft.isTrying ? 'ruleList.trying' : 'ruleList.tryOut')}
      </Button>
      {draft.isDirty && isTried && (
        <Button
          variant="contained"
          color="primary"
          disabled={draft.isBusy}
          onClick={draft.save}
        >
          {t('ruleList.save')}
        </Button>
      )}
    </div>
  );
}
