import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import {
  positions,
  type Licence,
  type Position,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { Card, ErrorPanel, FactList, FieldValue, useMayNoun } from '../records';
import { useParcPaths } from '../useParcPaths';
import { usePositionsOf } from './usePositionsOf';

/** Where the product of a licence stands, all its licences together. */
export const PositionCard = ({ licence }: { licence: Licence }) => {
  const { t } = useText();
  const { value, error, reload } = usePositionsOf(licence);
  const mayRead = useMayNoun(positions.plural, 'read');
  if (!mayRead) return null;
  const isEmpty = !licence.product || value?.length === 0;
  return (
    <Card heading={t('licences.positionTitle')}>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {licence.product && !value && !error && (
        <Skeleton variant="rect" height={96} />
      )}
      {isEmpty && (
        <Typography variant="body2">
          {t(licence.product ? 'licences.noPosition' : 'licences.noProduct')}
        </Typography>
      )}
      {value?.map(position => (
        <PositionFacts key={position.ref} position={position} />
      ))}
    </Card>
  );
};

const PositionFacts = ({ position }: { position: Position }) => {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const amount = (name: 'entitled' | 'consumed' | 'shortfall' | 'surplus') => ({
    label: text.field(positions, name),
    value: position[name] !== undefined && formats.number(position[name]),
  });
  return (
    <>
      <FactList
        facts={[
          {
            label: text.field(positions, 'state'),
            value: (
              <FieldValue
                noun={positions}
                field="state"
                value={position.state}
              />
            ),
          },
          {
            label: text.field(positions, 'metric'),
            value: text.choice(positions, 'metric', position.metric),
          },
          amount('entitled'),
          amount('consumed'),
          ...(position.shortfall > 0 ? [amount('shortfall')] : []),
          ...(position.surplus > 0 ? [amount('surplus')] : []),
        ].filter(({ value }) => value !== false)}
      />
      <LinkButton
        to={paths.record(positions.plural, position.ref)}
        color="primary"
        style={{ marginLeft: -8 }}
      >
        {text.t('licences.explain')}
      </LinkButton>
    </>
  );
};
