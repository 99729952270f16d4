import { useSearchParams } from 'react-router-dom';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { AgentNotice } from './AgentNotice';
import { technicalTabs } from './technicalTabs';

/** All of the technical side of an asset on one page, for where the asset has no tabs of its own. */
export const TechnicalParts = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const [search, setSearch] = useSearchParams();
  const { name, Content } =
    technicalTabs.find(each => each.name === search.get('part')) ??
    technicalTabs[0];
  return (
    <>
      <AgentNotice asset={asset} />
      <Tabs
        value={name}
        indicatorColor="primary"
        textColor="primary"
        variant="scrollable"
        scrollButtons="auto"
        onChange={(_, part) => setSearch({ part }, { replace: true })}
        aria-label={t('asset.tabs')}
      >
        {technicalTabs.map(each => (
          <Tab
            key={each.name}
            value={each.name}
            label={t(`asset.tab.${each.name}`)}
            id={`technical-tab-${each.name}`}
            aria-controls="technical-panel"
            style={{ minWidth: 90 }}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id="technical-panel"
        aria-labelledby={`technical-tab-${name}`}
        style={{ paddingTop: 16 }}
      >
        <Content asset={asset} />
      </div>
    </>
  );
};
