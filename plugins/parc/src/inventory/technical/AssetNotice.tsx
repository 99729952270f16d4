import type { Asset } from '@parc/backstage-plugin-parc-common';
import { AgentNotice } from './AgentNotice';
import { ForbiddenSoftware } from './ForbiddenSoftware';

/** What inventory says above the tabs of an asset. */
export const AssetNotice = ({ asset }: { asset: Asset }) => (
  <>
    <ForbiddenSoftware asset={asset} />
    <AgentNotice asset={asset} />
  </>
);
