import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { SoftwareDryRun } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { Card, FactList } from '../../records';
import { DryRunChanges } from './DryRunChanges';

/** What rules would make of all that is stored: how much more is recognised, and what goes elsewhere. */
export const SoftwareDryRunResult = ({ trial }: { trial: SoftwareDryRun }) => {
  const { t } = useText();
  const { changed, before, after } = trial;
  return (
    <div role="status" style={{ marginTop: 16 }}>
      {changed.titles === 0 ? (
        <Alert severity="success">{t('softwareRules.changesNothing')}</Alert>
      ) : (
        <Card heading={t('softwareRules.result')}>
          <Taken changed={changed} />
          <FactList
            facts={[
              {
                label: t('softwareRules.recognisedBefore'),
                value: <Share share={before} />,
              },
              {
                label: t('softwareRules.recognisedAfter'),
                value: <Share share={after} />,
              },
            ]}
          />
          <DryRunChanges trial={trial} />
        </Card>
      )}
      {!trial.isComplete && (
        <Alert severity="info" style={{ marginTop: 8 }}>
          {t('softwareRules.resultPart')}
        </Alert>
      )}
    </div>
  );
};

/** So many titles, so many installations. */
export const Taken = ({ changed }: Pick<SoftwareDryRun, 'changed'>) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2" gutterBottom>
      <strong>
        {t('softwareRules.titlesChanged', {
          count: changed.titles,
          total: formats.number(changed.titles),
        })}{' '}
        {t('softwareRules.installationsChanged', {
          count: changed.installations,
          total: formats.number(changed.installations),
        })}
      </strong>
    </Typography>
  );
};

const Share = ({ share }: { share: SoftwareDryRun['before'] }) => {
  const { t } = useText();
  const formats = useFormats();
  const { recognisedInstallations, installations } = share;
  return (
    <>
      {t('softwareRules.share', {
        share: formats.percent(
          installations ? recognisedInstallations / installations : 1,
        ),
        recognised: formats.number(recognisedInstallations),
        total: formats.number(installations),
      })}
    </>
  );
};
