import Typography from '@material-ui/core/Typography';
import { useText } from '../language';
import { ErrorPanel, PageTitle, useRecordPageStyles } from '../records';
import { LicenceCard } from './LicenceCard';
import { NumberTiles } from './NumberTiles';
import { PurchasesCard } from './PurchasesCard';
import { CategoryCard } from './CategoryCard';
import { SiteCard } from './SiteCard';
import { StatusCard } from './StatusCard';
import { useGroups } from './useGroups';
import { WarrantyCard } from './WarrantyCard';

/** The estate at a glance: how many, where, worth what, and what asks for a decision soon. */
export const OverviewPage = () => {
  const classes = useRecordPageStyles();
  const { t } = useText();
  const byStatus = useGroups('status', {});
  return (
    <>
      <PageTitle title={t('overview.title')} />
      {byStatus.error && (
        <ErrorPanel error={byStatus.error} onRetry={byStatus.reload} />
      )}
      <NumberTiles byStatus={byStatus} />
      <div className={classes.columns}>
        <StatusCard groups={byStatus} />
        <CategoryCard />
        <SiteCard />
        <PurchasesCard />
        <WarrantyCard />
        <LicenceCard />
      </div>
      <Typography variant="body2" style={{ marginTop: 16 }}>
        {t('overview.note')}
      </Typography>
    </>
  );
};
