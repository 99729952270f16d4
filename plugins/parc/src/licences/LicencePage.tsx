import { useLocation } from 'react-router-dom';
import {
  licences,
  type Licence,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  GitNotice,
  LiveRecord,
  PageTabs,
  PageTitle,
  RecordHistory,
  WarningList,
} from '../records';
import { AllocationsTab } from './allocations/AllocationsTab';
import { CostTab } from './cost/CostTab';
import { KeysTab } from './keys/KeysTab';
import { LicenceActions } from './LicenceActions';
import { LicenceAttachments } from './LicenceAttachments';
import { LicenceBadges } from './LicenceBadges';
import { LicenceOverview } from './LicenceOverview';
import { useLicenceAbilities } from './useLicenceAbilities';

/** Everything about one licence, and what can be done with it now. */
export const LicencePage = () => (
  <LiveRecord<Licence> noun={licences}>
    {(licence, reload) => <KnownLicence licence={licence} onChanged={reload} />}
  </LiveRecord>
);

export interface LicencePartProps {
  licence: Licence;
  /** Has the page read it again. */
  onChanged(): void;
}

const KnownLicence = (props: LicencePartProps) => {
  const { licence } = props;
  const saved = useLocation().state as { warnings?: Warning[] } | null;
  return (
    <>
      <PageTitle
        title={`${licence.number} · ${licence.name}`}
        beside={<LicenceBadges licence={licence} />}
      >
        <LicenceActions {...props} />
      </PageTitle>
      <WarningList noun={licences} warnings={saved?.warnings} />
      <GitNotice noun={licences} record={licence} />
      <LicenceTabs {...props} />
    </>
  );
};

const LicenceTabs = (props: LicencePartProps) => {
  const { licence } = props;
  const { t } = useText();
  const { mayUpdate, mayReveal } = useLicenceAbilities(licence.id);
  const tabs = [
    { name: 'overview', content: <LicenceOverview {...props} /> },
    { name: 'allocations', content: <AllocationsTab {...props} /> },
    { name: 'cost', content: <CostTab {...props} /> },
    ...(mayUpdate || mayReveal
      ? [{ name: 'keys', content: <KeysTab {...props} /> }]
      : []),
    { name: 'files', content: <LicenceAttachments licence={licence} /> },
    {
      name: 'history',
      content: <RecordHistory noun={licences} record={licence} />,
    },
  ];
  return (
    <PageTabs
      id="licence"
      label={t('record.parts')}
      tabs={tabs.map(tab => ({ ...tab, label: t(`licences.tab.${tab.name}`) }))}
    />
  );
};
