import Typography from '@material-ui/core/Typography';
import {
  licences,
  type ExplainedLicence,
  type PositionExplanation,
} from '@parc/backstage-plugin-parc-common';
import { Link } from '@backstage/core-components';
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
import { NotCoveredList } from './NotCoveredList';
import { rightsText } from './rightsText';
import { variantText } from './variantText';

/** What is owned: each licence with its rights, what they cover and what they do not, and why not. */
export const LicencesInPosition = (props: {
  explanation: PositionExplanation;
}) => {
  const { t } = useText();
  const found = props.explanation.licences;
  const columns = useColumns();
  return (
    <Card heading={t('positions.owned')}>
      {found.length === 0 ? (
        <Typography variant="body2">{t('positions.noLicences')}</Typography>
      ) : (
        <PlainTable
          caption={t('positions.owned')}
          columns={columns}
          rows={found}
          keyOf={each => each.id ?? `hidden ${found.indexOf(each)}`}
          isGone={({ isInForce }) => !isInForce}
        />
      )}
    </Card>
  );
};

function useColumns(): PlainColumn<ExplainedLicence>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return [
    {
      key: 'licence',
      heading: text.noun(licences, 'one'),
      cell: licence => <Name licence={licence} />,
    },
    textColumn('for', t('positions.isFor'), each => variantText(text, each)),
    {
      key: 'force',
      heading: t('positions.inForce'),
      cell: licence => <Force licence={licence} />,
    },
    numberColumn('rights', t('positions.rights'), each =>
      rightsText(text, formats, each),
    ),
    numberColumn('covered', t('positions.covers'), each =>
      each.isInForce ? formats.number(each.covered) : undefined,
    ),
    numberColumn(
      'unit',
      text.field(licences, 'unitCost'),
      ({ unitCost }) => unitCost && formats.money(unitCost),
    ),
    {
      key: 'not',
      heading: t('positions.doesNotCover'),
      cell: ({ doesNotCover }) => <NotCoveredList items={doesNotCover} />,
      isEmpty: ({ doesNotCover }) => doesNotCover.length === 0,
    },
  ];
}

const Name = ({ licence }: { licence: ExplainedLicence }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const { ref, name, agreement } = licence;
  if (ref === undefined) return <>{t('positions.hidden')}</>;
  return (
    <>
      <Link to={paths.record('licences', ref)}>{name ?? ref}</Link>
      <div>{[ref, agreement].filter(Boolean).join(' · ')}</div>
    </>
  );
};

const Force = ({ licence }: { licence: ExplainedLicence }) => {
  const { t } = useText();
  const formats = useFormats();
  const { isInForce, because, start, end } = licence;
  if (!isInForce) {
    return (
      <StateChip colour="grey" icon="Archive">
        {t(`positions.notInForce.${because ?? 'ended'}`)}
      </StateChip>
    );
  }
  const days = { from: formats.date(start ?? ''), to: formats.date(end ?? '') };
  if (start && end) return <>{t('positions.between', days)}</>;
  if (start) return <>{t('positions.since', days)}</>;
  return <>{end ? t('positions.until', days) : t('positions.always')}</>;
};
