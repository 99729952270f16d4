import { lazy, Suspense, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  mostImpactDepth,
  usualImpactDepth,
  type Change,
  type ImpactAnswer,
  type Impacted,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Text } from '../../language';
import {
  ViewButtons,
  Card,
  ChoiceInput,
  EntityLink,
  ErrorPanel,
  PlainTable,
  RecordSkeleton,
  useSearchFilters,
  type PlainColumn,
} from '../../records';
import { EntityLinks } from '../EntityLinks';
import { useImpact } from './useImpact';

const ImpactGraph = lazy(() => import('./ImpactGraph'));

// In half of the page the words of a graph could not be read.
const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

const views = ['list', 'graph'] as const;
const depths = Array.from({ length: mostImpactDepth }, (_, at) => at + 1);

/** What a change hits by the catalog's graph, to the depth that the reader chooses, and whose it is. */
export const ImpactCard = ({ change }: { change: Change }) => {
  const { t } = useText();
  const classes = useStyles();
  const [depth, setDepth] = useState(usualImpactDepth);
  const { view, show } = useImpactView();
  const { value, error, reload } = useImpact(change, depth);
  return (
    <Card
      heading={t('changes.impact.title')}
      className={view === 'graph' ? classes.wide : undefined}
    >
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 16,
          margin: '8px 0 16px',
        }}
      >
        <div style={{ flex: '0 1 340px' }}>
          <ChoiceInput
            id="impact-depth"
            label={t('changes.impact.depth')}
            required
            value={String(depth)}
            choices={depths.map(each => ({
              value: String(each),
              label: t('changes.conflicts.distance', { count: each }),
            }))}
            onChange={chosen => setDepth(Number(chosen))}
          />
        </div>
        <ViewButtons
          label={t('changes.impact.views')}
          views={views}
          view={view}
          labelOf={each => t(`changes.impact.view.${each}`)}
          onChange={show}
        />
      </div>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && <Shown impact={value} view={view} />}
    </Card>
  );
};

type ImpactView = (typeof views)[number];

/** As the address says; otherwise a list, which everybody can read. */
function useImpactView() {
  const { get, set } = useSearchFilters();
  const view: ImpactView = get('impact') === 'graph' ? 'graph' : 'list';
  return {
    view,
    show: (wanted: ImpactView) =>
      set({ impact: wanted === 'list' ? undefined : wanted }),
  };
}

const Shown = (props: { impact: ImpactAnswer; view: ImpactView }) => {
  const { impact, view } = props;
  const text = useText();
  const formats = useFormats();
  const { items, hidden, isCut } = impact;
  if (items.length === 0) return <>{text.t('changes.noItems')}</>;
  return (
    <>
      {view === 'graph' ? (
        <Suspense fallback={<RecordSkeleton />}>
          <ImpactGraph impact={impact} />
        </Suspense>
      ) : (
        <PlainTable
          caption={text.t('changes.impact.title')}
          columns={columnsOf(text)}
          rows={items}
          keyOf={row => row.ref}
        />
      )}
      {hidden > 0 && (
        <p>
          {text.t('changes.impact.hidden', {
            count: hidden,
            total: formats.number(hidden),
          })}
        </p>
      )}
      {isCut && <p>{text.t('changes.impact.cut')}</p>}
    </>
  );
};

function columnsOf({ t }: Text): Array<PlainColumn<Impacted>> {
  return [
    {
      key: 'what',
      heading: t('changes.impact.what'),
      cell: ({ ref }) => <EntityLink entityRef={ref} />,
    },
    {
      key: 'how',
      heading: t('changes.impact.how'),
      cell: ({ via, distance }) =>
        via ? (
          <>
            {t(`changes.impact.relation.${via.relation}`)}{' '}
            <EntityLink entityRef={via.from} />
          </>
        ) : (
          t(distance === 0 ? 'changes.impact.itself' : 'changes.impact.unseen')
        ),
    },
    {
      key: 'owners',
      heading: t('changes.impact.owners'),
      cell: ({ owners }) => <EntityLinks refs={owners} />,
      isEmpty: ({ owners }) => owners.length === 0,
    },
    {
      key: 'users',
      heading: t('changes.impact.users'),
      cell: ({ users }) => <EntityLinks refs={users} />,
      isEmpty: ({ users }) => users.length === 0,
    },
  ];
}
