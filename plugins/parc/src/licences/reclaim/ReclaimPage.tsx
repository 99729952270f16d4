import { products } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { PageTabs, PageTitle, useMayNoun } from '../../records';
import { ReclaimAllocations } from './ReclaimAllocations';
import { ReclaimInstallations } from './ReclaimInstallations';

/** `/parc/licences/reclaim`: what was given out, or is installed, and is not needed any more. */
export const ReclaimPage = () => {
  const { t } = useText();
  const mayReadSoftware = useMayNoun(products.plural, 'read');
  return (
    <>
      <PageTitle title={t('reclaim.title')} />
      {mayReadSoftware ? (
        <PageTabs
          id="reclaim"
          label={t('reclaim.title')}
          tabs={[
            {
              name: 'allocations',
              label: t('reclaim.tab.allocations'),
              content: <ReclaimAllocations />,
            },
            {
              name: 'installations',
              label: t('reclaim.tab.installations'),
              content: <ReclaimInstallations />,
            },
          ]}
        />
      ) : (
        <ReclaimAllocations />
      )}
    </>
  );
};
