import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { InfoCard } from '@backstage/core-components';
import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { AssetBadges } from '../assets';
import { useFormats, useText } from '../language';
import { mySections, useMyAssets } from '../myEquipment';
import {
  countText,
  ErrorPanel,
  StateChip,
  useMyRefs,
  useToday,
  type MyRefs,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { AssetLines } from './AssetLines';

/** On the home page; the rest is on the page of my equipment. */
const mostLines = 5;

/** What I have: since when, until when, and how long its warranty lasts. */
export const MyEquipmentWidget = () => {
  const { t } = useText();
  const paths = useParcPaths();
  const { value, error, reload } = useMyRefs();
  return (
    <InfoCard
      title={t('my.title')}
      deepLink={{ title: t('home.allMine'), link: paths.myEquipment }}
    >
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {value && <Mine refs={value} />}
    </InfoCard>
  );
};

const Mine = ({ refs }: { refs: MyRefs }) => {
  const { t } = useText();
  const formats = useFormats();
  const [mine] = mySections(refs);
  const { value, error, reload } = useMyAssets(mine, mostLines);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={96} animation="wave" />;
  if (value.items.length === 0)
    return <Typography variant="body2">{t('my.empty.mine')}</Typography>;
  return (
    <>
      <AssetLines
        lines={value.items.map(asset => ({
          key: asset.id,
          asset,
          beside: <AssetBadges asset={asset} />,
          below: <Dates asset={asset} />,
        }))}
      />
      {(value.totalItems ?? 0) > mostLines && (
        <Typography variant="body2">
          {t('home.more', { total: countText(formats, value) })}
        </Typography>
      )}
    </>
  );
};

const Dates = ({ asset }: { asset: Asset }) => {
  const text = useText();
  const formats = useFormats();
  const today = useToday();
  const { assignedSince, expectedBack } = asset;
  const dates = [
    ['assignedSince', assignedSince],
    ['expectedBack', expectedBack],
  ] as const;
  return (
    <>
      {dates
        .filter(([, day]) => day)
        .map(
          ([field, day]) =>
            `${text.field(assets, field)}${text.t('list.colon')} ${formats.date(
              day!,
            )}`,
        )
        .join(' · ')}{' '}
      {expectedBack && expectedBack < today && (
        <StateChip colour="red" icon="ReportProblem">
          {text.t('my.overdue')}
        </StateChip>
      )}
    </>
  );
};
