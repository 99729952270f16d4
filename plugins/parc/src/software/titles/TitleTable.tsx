import Button from '@material-ui/core/Button';
import { Link } from '@backstage/core-components';
import {
  parcSoftwareManagePermission,
  products,
  type SoftwareTitle,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  FieldValue,
  numberColumn,
  PlainTable,
  textColumn,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { releaseName } from '../products/releaseName';

/** Titles with their versions and machines, what they are taken for, and the way to a rule for them. */
export const TitleTable = (props: {
  titles: readonly SoftwareTitle[];
  isBusy: boolean;
  onRecognise(title: SoftwareTitle): void;
}) => {
  const { titles, isBusy, onRecognise } = props;
  const { t } = useText();
  return (
    <PlainTable
      caption={t('titles.list')}
      columns={useColumns(
        titles.some(({ outcomes }) => outcomes.some(isRecognised)),
        onRecognise,
      )}
      rows={titles}
      keyOf={({ id }) => id}
      isBusy={isBusy}
    />
  );
};

type Outcome = SoftwareTitle['outcomes'][number];

const isRecognised = ({ product, licensing }: Outcome) =>
  product !== undefined || licensing !== undefined;

function useColumns(
  hasOutcomes: boolean,
  onRecognise: (title: SoftwareTitle) => void,
): PlainColumn<SoftwareTitle>[] {
  const { t } = useText();
  const formats = useFormats();
  const mayManage = useMay(parcSoftwareManagePermission);
  const columns: PlainColumn<SoftwareTitle>[] = [
    textColumn('name', t('titles.name'), ({ name }) => name),
    textColumn('publisher', t('titles.publisher'), each => each.publisher),
    textColumn('versions', t('titles.versions'), title => {
      const { count, newest } = versionsOf(title);
      const total = formats.number(count);
      return newest && count > 1
        ? t('titles.versionsUpTo', { total, newest })
        : newest ?? total;
    }),
    numberColumn('installed', t('titles.installed'), ({ installed }) =>
      formats.number(installed),
    ),
  ];
  if (hasOutcomes) {
    columns.push({
      key: 'outcome',
      heading: t('titles.outcome'),
      cell: ({ outcomes }) => <Outcomes outcomes={outcomes} />,
    });
  }
  if (mayManage) {
    columns.push({
      key: 'action',
      heading: t('titles.action'),
      cell: title =>
        title.state === 'unrecognised' && (
          <Button
            size="small"
            color="primary"
            aria-label={t('titles.recogniseNamed', { title: title.name })}
            onClick={() => onRecognise(title)}
          >
            {t('titles.recognise')}
          </Button>
        ),
      isEmpty: ({ state }) => state !== 'unrecognised',
    });
  }
  return columns;
}

function versionsOf({ outcomes }: SoftwareTitle): {
  count: number;
  newest?: string;
} {
  return {
    count: outcomes.reduce((sum, { versions }) => sum + versions, 0),
    newest: outcomes[0]?.newest,
  };
}

const Outcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => (
  <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
    {outcomes.filter(isRecognised).map(outcome => (
      <li
        key={[
          outcome.product?.id,
          outcome.licensing,
          releaseName(outcome),
        ].join(' ')}
      >
        <OutcomeText outcome={outcome} />
      </li>
    ))}
  </ul>
);

const OutcomeText = ({ outcome }: { outcome: Outcome }) => {
  const paths = useParcPaths();
  const { product, licensing } = outcome;
  if (!product) {
    return <FieldValue noun={products} field="licensing" value={licensing} />;
  }
  return (
    <>
      <Link to={paths.record('products', product.ref)}>{product.name}</Link>{' '}
      {releaseName(outcome)}
    </>
  );
};
