import Alert from '@material-ui/lab/Alert';
import type { ChangeCheck } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { EntityLinks } from '../EntityLinks';
import { useModeText } from './useModeText';

/** Who would be asked to approve a change as it is written, step by step. */
export const PlannedSteps = (props: {
  check: Pick<ChangeCheck, 'approval' | 'nobodyApproves'>;
}) => {
  const { approval, nobodyApproves } = props.check;
  const { t, language } = useText();
  const formats = useFormats();
  const modeText = useModeText();
  return (
    <>
      {approval.length === 0 &&
        nobodyApproves.length === 0 &&
        t('changes.approval.nobodyIsAsked')}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {approval.map(step => (
          <li key={`${step.order} ${step.policy}`}>
            {(language === 'fr' ? step.policyFr : undefined) ?? step.policy}
            {' ('}
            {modeText(step)}){t('list.colon')}{' '}
            <EntityLinks refs={step.approvers} />
          </li>
        ))}
      </ul>
      {nobodyApproves.length > 0 && (
        <Alert severity="warning">
          {t('changes.approval.nobody', {
            policies: formats.list(nobodyApproves),
          })}
        </Alert>
      )}
    </>
  );
};
