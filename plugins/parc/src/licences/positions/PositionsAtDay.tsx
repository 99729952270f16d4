import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import {
  foldText,
  positions,
  positionStates,
  type PositionsAt,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  addMoney,
  AddressSearch,
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
  useToday,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AsOf } from './AsOf';
import { PositionAtTable } from './PositionAtTable';
import { usePositionsAt } from './usePositions';

type PositionAt = PositionsAt['items'][number];

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1.5, 0),
  },
}));

/** All positions of another day than today: as they were, or as they will be if nothing else is bought or installed. */
export const PositionsAtDay = ({ day }: { day: string }) => {
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const { get, set } = useSearchFilters();
  const { value, error, reload } = usePositionsAt(day);
  const shown = value?.items.filter(each =>
    fits(each, get('state'), get('q') ?? ''),
  );
  return (
    <>
      <PageTitle title={text.noun(positions, 'many')}>
        <AsOf />
      </PageTitle>
      <DayNotice day={day} found={value?.day} />
      <div className={classes.filters}>
        <AddressSearch label={text.noun(positions, 'search')} />
        <ChoiceFilter
          id="position-state"
          label={text.field(positions, 'state')}
          values={positionStates}
          labelOf={state => text.choice(positions, 'state', state)}
          value={get('state')}
          onChange={state => set({ state })}
        />
      </div>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {shown?.length === 0 && <EmptyState title={t('positions.noneAt')} />}
      {shown && shown.length > 0 && (
        <>
          <Totals shown={shown} />
          <PositionAtTable rows={shown} day={day} />
        </>
      )}
    </>
  );
};

function fits(
  { state, code, product }: PositionAt,
  wanted: string | undefined,
  term: string,
): boolean {
  const text = foldText(`${product.name} ${code}`);
  const words = foldText(term).split(/\s+/).filter(Boolean);
  return (
    (wanted === undefined || state === wanted) &&
    words.every(word => text.includes(word))
  );
}

/** Whether the numbers are remembered or foreseen, and the way back to today. */
const DayNotice = ({ day, found }: { day: string; found?: string }) => {
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const isPast = day < useToday();
  return (
    <Typography variant="body2" component="div">
      {isPast
        ? t('positions.past', { day: formats.date(found ?? day) })
        : t('positions.future', { day: formats.date(day) })}{' '}
      <LinkButton size="small" color="primary" to={paths.list('positions')}>
        {t('positions.backToToday')}
      </LinkButton>
    </Typography>
  );
};

const Totals = ({ shown }: { shown: readonly PositionAt[] }) => {
  const text = useText();
  const formats = useFormats();
  const costs = (['shortfallCost', 'surplusCost'] as const)
    .map(field => {
      const sums = addMoney(
        [],
        shown.flatMap(each => each[field] ?? []),
      );
      const label = `${text.field(positions, field)}${text.t('list.colon')}`;
      return sums.length
        ? `${label} ${formats.list(sums.map(formats.roundMoney))}`
        : undefined;
    })
    .filter(Boolean);
  return (
    <Typography variant="body2" role="status" gutterBottom>
      {[
        text.noun(positions, 'count', {
          count: shown.length,
          total: formats.number(shown.length),
        }),
        ...costs,
      ].join(' · ')}
    </Typography>
  );
};
