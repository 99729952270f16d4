import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { useFormats, useText } from '../language';
import { countText, ErrorPanel, listLink } from '../records';
import { useParcPaths } from '../useParcPaths';
import { EquipmentCard } from './EquipmentCard';
import type { MySection } from './mySections';
import { useMyAssets } from './useMyAssets';

/** More than one has at hand; the rest is a list. */
const mostCards = 24;

const useStyles = makeStyles(theme => ({
  section: { marginBottom: theme.spacing(3) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(1) },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** One part of what is mine, as cards. */
export const EquipmentSection = ({ section }: { section: MySection }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const { value, error, reload } = useMyAssets(section, mostCards);
  return (
    <section className={classes.section} aria-labelledby={`my-${section.name}`}>
      <Typography
        variant="h6"
        component="h2"
        id={`my-${section.name}`}
        className={classes.heading}
      >
        {t(`my.sections.${section.name}`, { total: countText(formats, value) })}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && (
        <Skeleton variant="rect" height={140} animation="wave" />
      )}
      {value?.items.length === 0 && (
        <Typography variant="body2">{t(`my.empty.${section.name}`)}</Typography>
      )}
      <ul className={classes.cards}>
        {value?.items.map(asset => (
          <li key={asset.id}>
            <EquipmentCard
              asset={asset}
              showsHolder={section.name !== 'mine'}
            />
          </li>
        ))}
      </ul>
      {(value?.totalItems ?? 0) > mostCards && (
        <LinkButton
          to={listLink(paths.list('assets'), section.filters)}
          color="primary"
        >
          {t('my.showAll')}
        </LinkButton>
      )}
    </section>
  );
};
