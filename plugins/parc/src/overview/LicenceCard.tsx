import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import { positions } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  Card,
  ErrorPanel,
  FactList,
  FieldValue,
  GroupTable,
  listLink,
  mergeGroups,
  totalOf,
  useMayNoun,
  useTotals,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { NextNotices } from './NextNotices';
import { SoftwareLines } from './SoftwareLines';

const all = { filters: {}, text: '', isDeleted: false };

/** Where licences stand: how many positions are short, compliant or unknown, what that costs, and what comes up. */
export const LicenceCard = () => {
  const mayRead = useMayNoun(positions.plural, 'read');
  return mayRead ? <Licences /> : null;
};

const Licences = () => {
  const text = useText();
  const paths = useParcPaths();
  const byState = useTotals(positions, all, {
    by: 'state',
    measure: 'shortfallCost',
  });
  const groups = mergeGroups(byState.value ?? []);
  const list = paths.list(positions.plural);
  return (
    <Card heading={text.t('licenceOverview.title')}>
      {byState.error && (
        <ErrorPanel error={byState.error} onRetry={byState.reload} />
      )}
      {!byState.value && !byState.error && (
        <Skeleton variant="rect" height={160} />
      )}
      {groups.length > 0 && (
        <GroupTable
          caption={text.t('licenceOverview.title')}
          heading={text.t('licenceOverview.column')}
          valueHeading={text.field(positions, 'shortfallCost')}
          rows={groups.map(({ value = '', count, sums }) => ({
            key: value,
            label: <FieldValue noun={positions} field="state" value={value} />,
            count,
            sums,
            to: listLink(list, { state: [value] }),
          }))}
        />
      )}
      <SurplusCost />
      <LinkButton
        to={list}
        color="primary"
        size="small"
        style={{ marginLeft: -8 }}
      >
        {text.t('licenceOverview.all')}
      </LinkButton>
      <SoftwareLines />
      <NextNotices />
    </Card>
  );
};

const SurplusCost = () => {
  const text = useText();
  const formats = useFormats();
  const totals = useTotals(positions, all, { measure: 'surplusCost' });
  const { sums } = totalOf(mergeGroups(totals.value ?? []));
  if (sums.length === 0) return null;
  return (
    <div style={{ marginTop: 8 }}>
      <FactList
        facts={[
          {
            label: text.field(positions, 'surplusCost'),
            value: formats.list(sums.map(formats.roundMoney)),
          },
        ]}
      />
    </div>
  );
};
