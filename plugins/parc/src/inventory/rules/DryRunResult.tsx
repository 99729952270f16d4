import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { DryRunAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { Card, PlainTable, RefLink, type PlainColumn } from '../../records';
import { Explanation } from '../Explanation';

type Change = DryRunAnswer['changes'][number];

/** What rules would make of the machines that are known: which would go elsewhere, and why. */
export const DryRunResult = ({ trial }: { trial: DryRunAnswer }) => {
  const { t } = useText();
  const formats = useFormats();
  const total = formats.number(trial.agents);
  const isSame = trial.changes.length === 0;
  return (
    <div role="status" style={{ marginTop: 16 }}>
      {isSame ? (
        <Alert severity="success">
          <AlertTitle>{t('inventoryRules.result')}</AlertTitle>
          {t('inventoryRules.resultNothing', { count: trial.agents, total })}
        </Alert>
      ) : (
        <Card
          heading={t('inventoryRules.resultSome', {
            count: trial.agents - trial.same,
            total: formats.number(trial.agents - trial.same),
          })}
        >
          <Typography variant="body2">
            {t('inventoryRules.resultOf', {
              same: formats.number(trial.same),
              total,
            })}
          </Typography>
          <Changes changes={trial.changes} />
        </Card>
      )}
      {!trial.isComplete && (
        <Alert severity="info" style={{ marginTop: 8 }}>
          {t('inventoryRules.resultPart', { total })}
        </Alert>
      )}
    </div>
  );
};

const Changes = ({ changes }: { changes: Change[] }) => {
  const { t } = useText();
  const columns: PlainColumn<Change>[] = [
    {
      key: 'machine',
      heading: t('inventoryRules.machine'),
      cell: ({ name, deviceId }) => name ?? deviceId,
    },
    {
      key: 'before',
      heading: t('inventoryRules.before'),
      cell: ({ from }) => <Place place={from} />,
    },
    {
      key: 'after',
      heading: t('inventoryRules.after'),
      cell: ({ to }) => <Place place={to} />,
    },
    {
      key: 'why',
      heading: t('inventoryRules.why'),
      cell: ({ explanation }) =>
        explanation ? <Explanation explanation={explanation} /> : '–',
      isEmpty: ({ explanation }) => !explanation,
    },
  ];
  return (
    <PlainTable
      caption={t('inventoryRules.result')}
      columns={columns}
      rows={changes}
      keyOf={({ agent }) => agent}
    />
  );
};

/** An asset, or what becomes of a machine without one. */
const Place = ({ place }: { place?: string }) => {
  const text = useText();
  if (!place) return <>{text.t('inventoryRules.nowhere')}</>;
  const word =
    text.find(`inventory.agentStates.${place}`) ??
    text.find(`inventoryRules.actions.${place}`);
  return word ? <>{word}</> : <RefLink plural="assets" refText={place} />;
};
