import { useTheme } from '@material-ui/core/styles';
import {
  assets,
  assetStatusLooks,
  type AssetStatus,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import type { Loaded } from '../loading';
import { FieldValue, listLink, stateColours, type Group } from '../records';
import { useParcPaths } from '../useParcPaths';
import { GroupCard } from './GroupCard';

/** Where the assets stand in their life; each status in its own colour. */
export const StatusCard = ({ groups }: { groups: Loaded<Group[]> }) => {
  const text = useText();
  const paths = useParcPaths();
  const { palette } = useTheme();
  const colours = stateColours(palette.type);
  return (
    <GroupCard
      heading={text.t('overview.byStatus')}
      column={text.field(assets, 'status')}
      groups={groups}
      labelOf={({ value = '' }) => text.choice(assets, 'status', value)}
      cellOf={({ value }) => (
        <FieldValue noun={assets} field="status" value={value} />
      )}
      colourOf={({ value }) =>
        colours[assetStatusLooks[value as AssetStatus]?.colour ?? 'grey'].solid
      }
      linkOf={({ value = '' }) =>
        listLink(paths.list('assets'), { status: [value] })
      }
      to={paths.list('assets')}
    />
  );
};
