import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { changes } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, ErrorPanel, listLink, useMayNoun } from '../records';
import { useParcPaths } from '../useParcPaths';
import { changesOf, type ChangeTime } from './changeQuestions';
import { ChangeTable } from './ChangeTable';
import { useChangesAt } from './useChangesAt';

const useStyles = makeStyles(theme => ({
  part: { marginBottom: theme.spacing(2) },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    marginLeft: -theme.spacing(1),
  },
}));

/** On the page of a system, component, asset or group: the changes that touch it: at work, to come, and done. */
export const EntityChangesCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const classes = useStyles();
  if (!useMayNoun(changes.plural, 'read')) return null;
  return (
    <Card heading={t('entity.changes.heading')}>
      {(['now', 'planned', 'past'] as const).map(time => (
        <div key={time} className={classes.part}>
          <Typography variant="subtitle2" component="h3">
            {t(`entity.changes.${time}`)}
          </Typography>
          <ChangesAt entity={entity} time={time} />
        </div>
      ))}
    </Card>
  );
};

/** On the page of any other entity: what changed there lately. Where nothing did, there is no card. */
export const LatelyChangedCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const mayRead = useMayNoun(changes.plural, 'read');
  const { value } = useChangesAt(mayRead ? entity : undefined, 'past');
  return value?.items.length ? (
    <Card heading={t('entity.changes.lately')}>
      <ChangesAt entity={entity} time="past" />
    </Card>
  ) : null;
};

const ChangesAt = (props: { entity: Entity; time: ChangeTime }) => {
  const { entity, time } = props;
  const { t } = useText();
  const { value, error, reload } = useChangesAt(entity, time);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={64} animation="wave" />;
  if (value.items.length === 0)
    return (
      <Typography variant="body2">
        {t(`entity.changes.none.${time}`)}
      </Typography>
    );
  return (
    <>
      <ChangeTable
        caption={t(`entity.changes.${time}`)}
        changes={value.items}
        isPast={time === 'past'}
      />
      <ChangeLists entity={entity} time={time} />
    </>
  );
};

/** The ways to all of them. */
const ChangeLists = (props: { entity: Entity; time: ChangeTime }) => {
  const classes = useStyles();
  const { t } = useText();
  const list = useParcPaths().changes();
  return (
    <div className={classes.links}>
      {changesOf(props.entity, props.time).lists.map(
        ({ text, filters, sort }) => (
          <LinkButton
            key={text}
            to={listLink(list, filters, { sort })}
            color="primary"
          >
            {t(`entity.changes.lists.${text}`)}
          </LinkButton>
        ),
      )}
    </div>
  );
};
