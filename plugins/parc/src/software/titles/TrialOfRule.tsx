import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import useDebounce from 'react-use/esm/useDebounce';
import type {
  SoftwareDryRun,
  SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ErrorPanel } from '../../records';
import { DryRunChanges } from '../rules/DryRunChanges';
import { useTrial } from './useRecognising';

const typingPauseMilliseconds = 600;

/** What the rule takes, as it is typed: tried on all that is stored. */
export const TrialOfRule = (props: {
  rule: SoftwareRule | undefined;
  isNewProduct: boolean;
}) => {
  const { t } = useText();
  const [tried, setTried] = useState(props.rule);
  useDebounce(() => setTried(props.rule), typingPauseMilliseconds, [
    JSON.stringify(props.rule),
  ]);
  const trial = useTrial(tried, props.isNewProduct);
  return (
    <div role="status" aria-busy={trial.isLoading}>
      {!props.rule && (
        <Typography variant="body2">{t('titles.incomplete')}</Typography>
      )}
      {trial.isLoading && !trial.value && (
        <Typography variant="body2">{t('titles.trying')}</Typography>
      )}
      {trial.error && <ErrorPanel error={trial.error} onRetry={trial.reload} />}
      {props.rule && trial.value && (
        <Takes trial={trial.value} isNewProduct={props.isNewProduct} />
      )}
    </div>
  );
};

const Takes = (props: { trial: SoftwareDryRun; isNewProduct: boolean }) => {
  const { trial, isNewProduct } = props;
  const { t } = useText();
  const formats = useFormats();
  const { titles, installations } = trial.changed;
  if (titles === 0) {
    return <Alert severity="warning">{t('titles.takesNothing')}</Alert>;
  }
  const elsewhere = trial.moves.filter(({ from }) => from !== 'unrecognised');
  return (
    <>
      <Alert severity="success">
        {t('titles.takes', {
          count: titles,
          titles: formats.number(titles),
          machines: formats.number(installations),
        })}
      </Alert>
      {elsewhere.length > 0 && (
        <Alert severity="warning" style={{ marginTop: 8 }}>
          {t('titles.takesAway', {
            from: formats.list(elsewhere.slice(0, 5).map(({ from }) => from)),
          })}
        </Alert>
      )}
      {!isNewProduct && <DryRunChanges trial={trial} />}
    </>
  );
};
