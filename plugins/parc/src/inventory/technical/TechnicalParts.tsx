import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { PageTabs } from '../../records';
import { AgentNotice } from './AgentNotice';
import { technicalTabs } from './technicalTabs';

/** All of the technical side of an asset on one page, for where the asset has no tabs of its own. */
export const TechnicalParts = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  return (
    <>
      <AgentNotice asset={asset} />
      <PageTabs
        id="technical"
        label={t('record.parts')}
        param="part"
        tabs={technicalTabs.map(({ name, Content }) => ({
          name,
          label: t(`asset.tab.${name}`),
          content: <Content asset={asset} />,
        }))}
      />
    </>
  );
};
