import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AssignmentTurnedIn from '@material-ui/icons/AssignmentTurnedIn';
import type { ComplianceAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  ShareBar,
} from '../../records';
import { ComplianceFilters } from './ComplianceFilters';
import { ComplianceTable } from './ComplianceTable';
import { EvidenceMenu } from './EvidenceMenu';
import {
  useComplianceFigures,
  useComplianceGrouping,
  useComplianceWanted,
} from './useCompliance';

const useStyles = makeStyles(theme => ({
  headline: { maxWidth: 560, marginBottom: theme.spacing(2) },
  rate: { fontSize: '2rem', fontWeight: 600, lineHeight: 1.2 },
}));

/** `/parc/maintenance/compliance`: what was done in its window of what was due, and the evidence of it. */
export const CompliancePage = () => {
  const { t } = useText();
  const wanted = useComplianceWanted();
  const by = useComplianceGrouping();
  const { value, error, reload } = useComplianceFigures(wanted, by);
  return (
    <>
      <PageTitle title={t('compliance.title')}>
        <EvidenceMenu wanted={wanted} />
      </PageTitle>
      <ComplianceFilters />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.groups.length === 0 && (
        <EmptyState
          icon={<AssignmentTurnedIn fontSize="inherit" />}
          title={t('compliance.none')}
          hint={t('compliance.noneHint')}
        />
      )}
      {value && value.groups.length > 0 && (
        <>
          <Headline answer={value} />
          <ComplianceTable answer={value} by={by} wanted={wanted} />
          <Typography variant="body2" style={{ marginTop: 16 }}>
            {t('compliance.meaning')}
          </Typography>
        </>
      )}
    </>
  );
};

const Headline = ({ answer }: { answer: ComplianceAnswer }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { from, to, totals } = answer;
  const { rate, due, inWindow } = totals;
  const days = { from: formats.date(from), to: formats.date(to) };
  return (
    <div className={classes.headline}>
      <Typography className={classes.rate} component="p">
        {rate === undefined ? t('compliance.noRate') : formats.percent(rate)}
      </Typography>
      <Typography variant="body2" role="status">
        {t('compliance.headline', {
          ...days,
          inWindow: formats.number(inWindow),
          due: formats.number(due),
        })}
      </Typography>
      {rate !== undefined && <ShareBar share={rate} colour="green" />}
    </div>
  );
};
