import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import {
  assets,
  type AnyRecord,
  type Asset,
} from '@parc/backstage-plugin-parc-common';
import {
  AssetActions,
  AssetAttachments,
  AssetBadges,
  AssetHistory,
  AssetSections,
  useAssetAbilities,
} from '../assets';
import { TechnicalParts } from '../inventory';
import { useText } from '../language';
import {
  bySection,
  Card,
  ErrorPanel,
  FieldCard,
  fieldsInPage,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { useAssetOfEntity } from './useRecordOfEntity';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** What an asset is, where it stands in its life, and what can be done with it now. */
export const AssetIdentityCard = () => {
  const { value, error, reload } = useAssetOfEntity();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={220} animation="wave" />;
  if (!value.asset) return <NoAsset />;
  return <KnownIdentity asset={value.asset} onChanged={reload} />;
};

const KnownIdentity = (props: { asset: Asset; onChanged(): void }) => {
  const { asset, onChanged } = props;
  const classes = useStyles();
  const text = useText();
  const paths = useParcPaths();
  const abilities = useAssetAbilities(asset.id);
  const record = asset as unknown as AnyRecord;
  const identity = new Map(bySection(fieldsInPage(assets, record))).get(
    'identity',
  );
  return (
    <FieldCard
      noun={assets}
      record={record}
      heading={text.section('identity')}
      // The chip above says it already.
      fields={
        identity?.map(([name]) => name).filter(name => name !== 'status') ?? []
      }
      lockedFields={asset.declared}
      head={
        <div className={classes.head}>
          <AssetBadges asset={asset} />
          <AssetActions
            asset={asset}
            abilities={abilities}
            onChanged={onChanged}
          />
          <LinkButton to={paths.record('assets', asset.ref)} color="primary">
            {text.t('entity.open')}
          </LinkButton>
        </div>
      }
    />
  );
};

/** An entity without a record that the reader may see: no mistake of anybody's. */
const NoAsset = () => {
  const { t } = useText();
  return (
    <Card heading={t('entity.asset')}>
      <Typography variant="body2">{t('entity.noAsset')}</Typography>
    </Card>
  );
};

/** Some sections of an asset. What is wrong, or missing, is said by the identity card alone. */
const AssetSectionCard = ({ sections }: { sections: readonly string[] }) => {
  const { value } = useAssetOfEntity();
  return value?.asset ? (
    <AssetSections asset={value.asset} sections={sections} />
  ) : null;
};

/** Who has an asset, where it stands, who answers for it, and what it serves. */
export const AssetAssignmentCard = () => (
  <AssetSectionCard sections={['assignment']} />
);

/** What an asset cost, of whom it was bought, and until when it is looked after. */
export const AssetPurchaseCard = () => (
  <AssetSectionCard sections={['purchase', 'warranty']} />
);

/** An asset's names and addresses in the network. */
export const AssetNetworkCard = () => (
  <AssetSectionCard sections={['network']} />
);

/** The end of an asset's life, its notes, and where its record comes from. */
export const AssetRecordCard = () => (
  <AssetSectionCard sections={['disposal', 'notes', 'record']} />
);

/** Links, files and comments of an asset. */
export const AssetAttachmentsCard = () => {
  const { value } = useAssetOfEntity();
  return value?.asset ? <AssetAttachments asset={value.asset} /> : null;
};

/** What agents say of the asset of the entity: its hardware, software, network, security, and what happened to it. */
export const AssetTechnicalContent = () => {
  const { value, error, reload } = useAssetOfEntity();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={240} animation="wave" />;
  return value.asset ? <TechnicalParts asset={value.asset} /> : <NoAsset />;
};

/** What has happened to the asset of the entity. */
export const AssetHistoryContent = () => {
  const { value, error, reload } = useAssetOfEntity();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={240} animation="wave" />;
  return value.asset ? <AssetHistory asset={value.asset} /> : <NoAsset />;
};
