import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Publish from '@material-ui/icons/Publish';
import { Link, LinkButton } from '@backstage/core-components';
import {
  importStateLooks,
  type Import,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  EmptyState,
  EntityLink,
  ErrorPanel,
  getNoun,
  PageTitle,
  RecordSkeleton,
  StateChip,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { useImports } from './useImports';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: theme.spacing(1.5, 2), marginBottom: theme.spacing(1) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    fontWeight: 500,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
  },
}));

/** `/parc/imports`: what was imported and what is on its way, newest first. */
export const ImportListPage = () => {
  const classes = useStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const { value, error, reload, showMore } = useImports();
  const start = (
    <LinkButton
      to={paths.importInto('assets')}
      variant="contained"
      color="primary"
      startIcon={<Publish />}
    >
      {t('imports.new')}
    </LinkButton>
  );
  return (
    <>
      <PageTitle title={t('imports.title')}>{start}</PageTitle>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.items.length === 0 && (
        <EmptyState
          icon={<Publish fontSize="inherit" />}
          title={t('imports.none')}
          hint={t('imports.noneHint')}
        />
      )}
      <ul className={classes.list}>
        {value?.items.map(each => (
          <li key={each.id}>
            <ImportItem one={each} />
          </li>
        ))}
      </ul>
      {showMore && <Button onClick={showMore}>{t('imports.more')}</Button>}
    </>
  );
};

const ImportItem = ({ one }: { one: Import }) => {
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const noun = text.noun(getNoun(one.noun), 'many');
  return (
    <Paper variant="outlined" className={classes.item}>
      <div className={classes.head}>
        <Link to={paths.import(one.id)}>{one.fileName}</Link>
        <StateChip {...importStateLooks[one.state]}>
          {text.t(`imports.states.${one.state}`)}
        </StateChip>
      </div>
      <div className={classes.facts}>
        <span>{text.t('imports.of', { noun })}</span>
        {one.rowsTotal !== undefined && (
          <span>
            {text.t('imports.rowsOf', {
              count: one.rowsTotal,
              total: formats.number(one.rowsTotal),
            })}
          </span>
        )}
        <time dateTime={one.createdAt}>{formats.instant(one.createdAt)}</time>
        <EntityLink entityRef={one.createdBy} />
      </div>
    </Paper>
  );
};
