import { useParams } from 'react-router-dom';
import {
  positions,
  type PositionExplanation,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  Breadcrumbs,
  ErrorPanel,
  FieldValue,
  PageTabs,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AsOf } from './AsOf';
import { LicencesInPosition } from './LicencesInPosition';
import { MachinesOfPosition } from './MachinesOfPosition';
import { PositionFigures } from './PositionFigures';
import { PositionHistory } from './PositionHistory';
import { RecordLicenceButton } from './RecordLicenceButton';
import { UseInPosition } from './UseInPosition';
import { useExplanation } from './usePositions';

/** `/parc/licences/positions/:ref`: one position, every number of it explained, at any day. */
export const PositionPage = () => {
  const { ref = '' } = useParams();
  const day = useSearchFilters().get('at');
  const { value, error, reload } = useExplanation(ref, day);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownPosition explanation={value} />;
};

const KnownPosition = (props: { explanation: PositionExplanation }) => {
  const { explanation } = props;
  const { product, metric, state } = explanation;
  const text = useText();
  const { t } = text;
  const paths = useParcPaths();
  const tab = (name: string, content: JSX.Element) => ({
    name,
    label: t(`positions.tab.${name}`),
    content,
  });
  return (
    <>
      <Breadcrumbs
        way={[
          { label: text.noun(positions, 'many'), to: paths.list('positions') },
          { label: product.name, to: paths.record('products', product.ref) },
        ]}
      />
      <PageTitle
        title={`${product.name} · ${text.choice(positions, 'metric', metric)}`}
        beside={<FieldValue noun={positions} field="state" value={state} />}
      >
        <AsOf />
        <RecordLicenceButton product={product.ref} metric={metric} />
      </PageTitle>
      <PositionFigures explanation={explanation} />
      <PageTabs
        id="position"
        label={t('positions.tabs')}
        tabs={[
          tab(
            'explanation',
            <div style={{ display: 'grid', gap: 16 }}>
              <LicencesInPosition explanation={explanation} />
              <UseInPosition explanation={explanation} />
            </div>,
          ),
          tab('machines', <MachinesOfPosition explanation={explanation} />),
          tab('history', <PositionHistory code={explanation.code} />),
        ]}
      />
    </>
  );
};
