import { makeStyles } from '@material-ui/core/styles';
import type { InventorySections } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card, ShareBar } from '../../records';
import { useMebibytes } from './useMebibytes';

type Volume = NonNullable<InventorySections['volumes']>[number];

/** From here on a volume is nearly full. */
const nearlyFull = 0.9;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
    fontSize: '0.875rem',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 1),
    overflowWrap: 'anywhere',
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** File systems and how full they are. */
export const VolumesCard = ({ volumes }: { volumes: readonly Volume[] }) => {
  const classes = useStyles();
  const { t } = useText();
  if (!volumes.length) return null;
  return (
    <Card heading={t('hardware.volumes')}>
      <ul className={classes.list}>
        {volumes.map(volume => (
          <li key={`${volume.name} ${volume.type}`}>
            <VolumeItem volume={volume} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

const VolumeItem = ({ volume }: { volume: Volume }) => {
  const classes = useStyles();
  const { t } = useText();
  const write = useMebibytes();
  const { total, free, fileSystem } = volume;
  const used = total && free !== undefined ? total - free : undefined;
  const share = used !== undefined && total ? used / total : undefined;
  return (
    <>
      <div className={classes.head}>
        <span>
          {volume.name}{' '}
          {fileSystem && <span className={classes.quiet}>{fileSystem}</span>}
        </span>
        <span className={classes.quiet}>
          {used !== undefined && total
            ? t('hardware.usedOf', { used: write(used), total: write(total) })
            : total && write(total)}
        </span>
      </div>
      {share !== undefined && (
        <ShareBar share={share} colour={share >= nearlyFull ? 'red' : 'blue'} />
      )}
    </>
  );
};
