import { Fragment, lazy, Suspense } from 'react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import type { Entity } from '@backstage/catalog-model';
import { useText } from '../language';
import { EntityLink } from './EntityLink';
import { Card } from './FieldCard';

const RelationsGraph = lazy(() => import('./RelationsGraph'));

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, max-content) 1fr',
    gap: theme.spacing(0.75, 2),
    margin: theme.spacing(2, 0, 0),
    fontSize: '0.875rem',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

/** What an entity is related to: as a graph, and in words and links for who cannot see it or click in it. */
export const EntityRelations = ({ entity }: { entity: Entity }) => {
  const classes = useStyles();
  const { t, find } = useText();
  const relations = groupRelations(entity);
  return (
    <Card heading={t('relations.title')}>
      {relations.length === 0 ? (
        <Typography variant="body2">{t('relations.none')}</Typography>
      ) : (
        <>
          <Suspense fallback={<Skeleton variant="rect" height={320} />}>
            <RelationsGraph entity={entity} />
          </Suspense>
          <dl className={classes.list}>
            {relations.map(([type, targets]) => (
              <Fragment key={type}>
                <dt>{find(`relations.types.${type}`) ?? type}</dt>
                <dd>
                  {targets.map((ref, at) => (
                    <Fragment key={ref}>
                      {at > 0 && ', '}
                      <EntityLink entityRef={ref} />
                    </Fragment>
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
};

/** The related entities by the kind of relation, each in the catalog's order. */
function groupRelations(entity: Entity): Array<[string, string[]]> {
  const groups = new Map<string, string[]>();
  for (const { type, targetRef } of entity.relations ?? []) {
    groups.set(type, [...(groups.get(type) ?? []), targetRef]);
  }
  return Array.from(groups);
}
