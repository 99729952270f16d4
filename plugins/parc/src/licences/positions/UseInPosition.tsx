import { Fragment } from 'react';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import type {
  ExplainedUse,
  PositionExplanation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  numberColumn,
  PlainTable,
  StateChip,
  textColumn,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { usedText } from './usedText';

/** What is used, by edition and release: how many, how many are covered, and on which machines. */
export const UseInPosition = ({
  explanation,
}: {
  explanation: PositionExplanation;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const columns = useColumns(explanation.product.ref);
  const { use, allocated } = explanation;
  return (
    <Card heading={t('positions.used')}>
      {use.length === 0 ? (
        <Typography variant="body2">{t('positions.nothingUsed')}</Typography>
      ) : (
        <PlainTable
          caption={t('positions.used')}
          columns={columns}
          rows={use}
          keyOf={each => use.indexOf(each)}
        />
      )}
      {allocated > 0 && (
        <Typography variant="body2" style={{ marginTop: 8 }}>
          {t('positions.allocated', {
            count: allocated,
            total: formats.number(allocated),
          })}
        </Typography>
      )}
    </Card>
  );
};

function useColumns(product: string): PlainColumn<ExplainedUse>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return [
    textColumn('release', t('productPage.release'), each =>
      [usedText(text, each), each.isBound && t('positions.bound')]
        .filter(Boolean)
        .join(' · '),
    ),
    numberColumn('quantity', t('positions.usedCount'), ({ quantity }) =>
      formats.number(quantity),
    ),
    numberColumn('covered', t('positions.coveredCount'), ({ covered }) =>
      formats.number(covered),
    ),
    {
      key: 'short',
      heading: t('positions.uncovered'),
      isNumeric: true,
      cell: ({ quantity, covered }) => {
        const short = quantity - covered;
        return short > 0 ? (
          <StateChip colour="red" icon="ReportProblem">
            {formats.number(short)}
          </StateChip>
        ) : (
          formats.number(0)
        );
      },
    },
    {
      key: 'machines',
      heading: t('positions.where'),
      cell: use => <Releases product={product} use={use} />,
      isEmpty: ({ releases }) => releases.length === 0,
    },
  ];
}

/** The machines that have these releases; one link for each. */
const Releases = (props: { product: string; use: ExplainedUse }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const { releases } = props.use;
  if (releases.length === 0) return <>–</>;
  const path = `${paths.record('products', props.product)}?tab=machines`;
  return (
    <>
      {releases.map((release, at) => (
        <Fragment key={release}>
          {at > 0 && ', '}
          <Link to={`${path}&release=${release}`}>
            {releases.length === 1
              ? t('positions.theirMachines')
              : t('positions.theirMachinesOf', { number: at + 1 })}
          </Link>
        </Fragment>
      ))}
    </>
  );
};
