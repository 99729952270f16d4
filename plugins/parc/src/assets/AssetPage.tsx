import { useLocation, useParams } from 'react-router-dom';
import {
  assets,
  type Asset,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ErrorPanel,
  GitNotice,
  PageTabs,
  PageTitle,
  RecordSkeleton,
  useLiveRecord,
  WarningList,
} from '../records';
import { AssetActions } from './AssetActions';
import {
  AddedDetails,
  AssetChangedProvider,
  AssetNotices,
  useAssetTabs,
  type AssetTab,
} from './assetAdditions';
import { AssetAttachments } from './AssetAttachments';
import { AssetBadges } from './AssetBadges';
import { AssetHistory } from './AssetHistory';
import { AssetRelations } from './AssetRelations';
import { AssetSections } from './AssetSections';
import { useAssetAbilities } from './useAssetAbilities';

/** Everything about one asset, and what can be done with it now. */
export const AssetPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(assets, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <AssetChangedProvider value={reload}>
      <KnownAsset asset={value as unknown as ShownAsset} onChanged={reload} />
    </AssetChangedProvider>
  );
};

type ShownAsset = Asset & { warnings?: Warning[] };

const KnownAsset = ({
  asset,
  onChanged,
}: {
  asset: ShownAsset;
  onChanged(): void;
}) => {
  const abilities = useAssetAbilities(asset.id);
  const warnings = allWarnings(asset, useLocation().state);
  const name = asset.name ?? asset.model?.name;
  const title = name ? `${asset.tag} · ${name}` : asset.tag;
  return (
    <>
      <PageTitle title={title} beside={<AssetBadges asset={asset} />}>
        <AssetActions
          asset={asset}
          abilities={abilities}
          onChanged={onChanged}
        />
      </PageTitle>
      <WarningList noun={assets} warnings={warnings} />
      <GitNotice noun={assets} record={asset} />
      <AssetNotices asset={asset} />
      <AssetTabs asset={asset} />
    </>
  );
};

/** What the last save said, and what the record itself says; each once. */
function allWarnings(asset: ShownAsset, state: unknown): Warning[] {
  const saved = (state as { warnings?: Warning[] } | null)?.warnings ?? [];
  const own = asset.warnings ?? [];
  return [
    ...own,
    ...saved.filter(each => !own.some(({ code }) => code === each.code)),
  ];
}

function AssetDetails({ asset }: { asset: Asset }) {
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <AssetSections asset={asset} />
      <AddedDetails asset={asset} />
      <AssetAttachments asset={asset} />
    </div>
  );
}

const first: AssetTab = { name: 'details', Content: AssetDetails };
const last: AssetTab[] = [
  { name: 'relations', Content: AssetRelations },
  { name: 'history', Content: AssetHistory },
];

const AssetTabs = ({ asset }: { asset: Asset }) => {
  const { t } = useText();
  const tabs = [first, ...useAssetTabs(), ...last];
  return (
    <PageTabs
      id="asset"
      label={t('record.parts')}
      tabs={tabs.map(({ name, Content }) => ({
        name,
        label: t(`asset.tab.${name}`),
        content: <Content asset={asset} />,
      }))}
    />
  );
};
