import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { ChangeModel } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  CreateButton,
  EmptyState,
  ErrorPanel,
  getNoun,
  RecordSkeleton,
  useMayNoun,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { standardChangePath } from './standardChangePath';
import { useActiveModels } from './useModels';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: theme.spacing(2),
  },
  model: { padding: theme.spacing(2), ...theme.typography.body2 },
  name: { fontWeight: 600, fontSize: '1rem' },
}));

/** The models of which a standard change can be made now. */
export const ModelChoice = () => {
  const classes = useStyles();
  const { t } = useText();
  const mayManage = useMayNoun('change-models', 'create');
  const { value, error, reload } = useActiveModels();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  if (value.items.length === 0) {
    return (
      <EmptyState
        title={t('nouns.change-model.empty')}
        hint={t('nouns.change-model.emptyHint')}
      >
        {mayManage && <CreateButton noun={getNoun('change-models')} />}
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t('changes.models.choose')}</p>
      <ul className={classes.list}>
        {value.items.map(model => (
          <ModelTile key={model.id} model={model} />
        ))}
      </ul>
    </>
  );
};

const ModelTile = ({ model }: { model: ChangeModel }) => {
  const classes = useStyles();
  const text = useText();
  const paths = useParcPaths();
  return (
    <Paper variant="outlined" component="li" className={classes.model}>
      <Link to={standardChangePath(paths, model.code)} className={classes.name}>
        {text.name(model)}
      </Link>
      {model.description && <div>{model.description}</div>}
      <div>
        {text.t('changes.models.record', {
          successes: model.successes,
          failures: model.failures,
        })}
      </div>
    </Paper>
  );
};
