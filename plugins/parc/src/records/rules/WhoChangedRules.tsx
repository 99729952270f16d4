import Typography from '@material-ui/core/Typography';
import { useFormats, useText } from '../../language';
import { EntityLink } from '../EntityLink';
import type { SavedRules } from './useRuleDraft';

/** Whether rules are the standard ones; else who changed them, and when. */
export const WhoChangedRules = ({ rules }: { rules: SavedRules<unknown> }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2">
      {rules.isStandard && t('ruleList.standard')}
      {!rules.isStandard && rules.changedAt && rules.changedBy && (
        <>
          {t('ruleList.changed', { at: formats.instant(rules.changedAt) })}{' '}
          <EntityLink entityRef={rules.changedBy} />
        </>
      )}
    </Typography>
  );
};
