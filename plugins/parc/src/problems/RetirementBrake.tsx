import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parcAdministerPermission,
  type Problem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay } from '../permissions';
import { ConfirmDialog } from '../records';
import { ProblemRecord } from './ProblemRecord';
import { useRetireVanished } from './useRetireVanished';

/** Too many files vanished at once: nothing was retired, and somebody must say what is meant. */
export const RetirementBrake = (props: {
  problems: Problem[];
  onChanged(): void;
}) => {
  const { problems, onChanged } = props;
  const { t } = useText();
  const alertApi = useApi(alertApiRef);
  const mayAdminister = useMay(parcAdministerPermission);
  const [isOpen, setIsOpen] = useState(false);
  const retiring = useRetireVanished(retired => {
    alertApi.post({
      message: t('problems.retired', { count: retired }),
      severity: 'success',
      display: 'transient',
    });
    setIsOpen(false);
    onChanged();
  });
  return (
    <Alert severity="error" style={{ marginBottom: 16 }}>
      <AlertTitle>
        {t('problems.brakeTitle', { count: problems.length })}
      </AlertTitle>
      <p>{t('problems.brakeHint')}</p>
      <Vanished problems={problems} />
      {mayAdminister && (
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => setIsOpen(true)}
        >
          {t('problems.retire')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isOpen}
        title={t('problems.retire')}
        confirmLabel={t('problems.retire')}
        isRunning={retiring.isRunning}
        error={retiring.error}
        onConfirm={() => retiring.run()}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('problems.retireHint')}</p>
      </ConfirmDialog>
    </Alert>
  );
};

/** The records whose files are gone; the API says it in one problem, or in one each. */
const Vanished = ({ problems }: { problems: Problem[] }) => (
  <ul>
    {problems.map(problem => (
      <li key={problem.id}>
        {problem.record ? <ProblemRecord problem={problem} /> : problem.message}
      </li>
    ))}
  </ul>
);
