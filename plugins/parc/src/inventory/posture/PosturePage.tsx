import Typography from '@material-ui/core/Typography';
import Security from '@material-ui/icons/Security';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  categories,
  locations,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  ReferencePicker,
  useRecord,
  useSearchFilters,
  useToday,
} from '../../records';
import { PostureCard } from './PostureCard';
import { usePosture } from './usePosture';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 320px))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1.5, 0, 2),
    '& > *': { backgroundColor: theme.palette.background.paper },
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** `/parc/inventory/posture`: how safe the fleet is, and the way to the assets that are not. */
export const PosturePage = () => {
  const classes = useStyles();
  const { t } = useText();
  const { get } = useSearchFilters();
  const category = get('category');
  const location = get('location');
  const { value, error, reload } = usePosture(useToday(), {
    ...(category && { category: [category] }),
    ...(location && { location: [location] }),
  });
  return (
    <>
      <Typography variant="body2">{t('posture.hint')}</Typography>
      <Narrowing />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.total === 0 && (
        <EmptyState
          icon={<Security fontSize="inherit" />}
          title={t('posture.none')}
          hint={t('posture.noneHint')}
        />
      )}
      {value && value.total > 0 && (
        <ul className={classes.cards}>
          {value.questions.map(question => (
            <li key={question.field}>
              <PostureCard question={question} total={value.total} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Of one category, or of what stands at one place. */
const Narrowing = () => {
  const classes = useStyles();
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <div className={classes.filters}>
      <ReferencePicker
        to="categories"
        id="posture-category"
        label={text.field(assets, 'category')}
        value={useNamed(categories, get('category'))}
        onChange={chosen => set({ category: chosen?.ref })}
      />
      <ReferencePicker
        to="locations"
        id="posture-location"
        label={text.field(assets, 'location')}
        value={useNamed(locations, get('location'))}
        onChange={chosen => set({ location: chosen?.ref })}
      />
    </div>
  );
};

/** What is chosen, by its name as soon as that is known. */
function useNamed(
  noun: typeof categories | typeof locations,
  ref: string | undefined,
): Reference | undefined {
  const { value } = useRecord(noun, ref);
  if (!ref) return undefined;
  return value?.ref === ref
    ? {
        id: value.id,
        ref,
        name: String(value.name ?? ref),
        nameFr: value.nameFr as string | undefined,
      }
    : { id: ref, ref, name: ref };
}
