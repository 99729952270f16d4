import { useParams, useSearchParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import {
  importStateLooks,
  isImportBusy,
  type Import,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { ErrorPanel, PageTitle, RecordSkeleton, StateChip } from '../records';
import { CheckedStep } from './CheckedStep';
import { ImportSteps, type ImportStep } from './ImportSteps';
import { MappingStep } from './MappingStep';
import { ResultStep } from './ResultStep';
import { useImport, type ImportActions } from './useImport';

/** `/parc/imports/<id>`: the step at which an import is; `?step=mapping` goes back to the columns. */
export const ImportPage = () => {
  const { id = '' } = useParams();
  const actions = useImport(id);
  const { value, error, reload } = actions;
  if (error && !value) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <OneImport one={value} actions={actions} />;
};

const OneImport = (props: { one: Import; actions: ImportActions }) => {
  const { one, actions } = props;
  const { t } = useText();
  const [params] = useSearchParams();
  const isMapping = params.get('step') === 'mapping';
  const step = stepOf(one, isMapping);
  return (
    <>
      <PageTitle
        title={one.fileName}
        beside={
          <StateChip {...importStateLooks[one.state]}>
            {t(`imports.states.${one.state}`)}
          </StateChip>
        }
      />
      <ImportSteps current={step} />
      {one.error && (
        <Alert severity="error" role="alert" style={{ marginBottom: 16 }}>
          {one.error}
        </Alert>
      )}
      <Step step={step} one={one} actions={actions} />
    </>
  );
};

function stepOf(one: Import, isMapping: boolean): ImportStep {
  const neverRan = one.written.created + one.written.updated === 0;
  if (one.state === 'uploaded') return 'mapping';
  if (one.state === 'checking') return 'check';
  if (one.state === 'checked') return isMapping ? 'mapping' : 'check';
  if (one.state === 'failed' && neverRan) return 'mapping';
  return 'result';
}

const Step = (props: {
  step: ImportStep;
  one: Import;
  actions: ImportActions;
}) => {
  const { step, one, actions } = props;
  if (isImportBusy(one.state)) return <Progress one={one} actions={actions} />;
  // The key: what was answered about one reading says nothing about another.
  if (step === 'mapping')
    return (
      <MappingStep
        key={JSON.stringify(one.reading)}
        one={one}
        actions={actions}
      />
    );
  if (step === 'check') return <CheckedStep one={one} actions={actions} />;
  return <ResultStep one={one} actions={actions} />;
};

const Progress = (props: { one: Import; actions: ImportActions }) => {
  const { one, actions } = props;
  const { t } = useText();
  const formats = useFormats();
  const { rowsDone, rowsTotal } = one;
  const title = t(`imports.progress.${one.state}`);
  return (
    <>
      <Typography variant="h6" component="h2" role="status">
        {title}
      </Typography>
      <LinearProgress
        aria-label={title}
        {...(rowsTotal
          ? {
              variant: 'determinate',
              value: Math.min(100, (rowsDone / rowsTotal) * 100),
            }
          : {})}
        style={{ margin: '12px 0' }}
      />
      {rowsTotal !== undefined && (
        <p>
          {t('imports.progress.done', {
            done: formats.number(rowsDone),
            total: formats.number(rowsTotal),
          })}
        </p>
      )}
      <p>{t('imports.progress.leave')}</p>
      {one.state !== 'undoing' && (
        <Button
          variant="outlined"
          disabled={actions.cancel.isRunning}
          onClick={() => actions.cancel.run()}
        >
          {t('imports.progress.stop')}
        </Button>
      )}
      {actions.cancel.error && <ErrorPanel error={actions.cancel.error} />}
    </>
  );
};
