import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useLocationTree } from '../locations';
import { listLink, type Group } from '../records';
import { useParcPaths } from '../useParcPaths';
import { inHand } from './estate';
import { GroupCard } from './GroupCard';
import { siteGroups } from './siteGroups';
import { useGroups } from './useGroups';

/** The estate in hand by site, everything below each rolled up; and what is nowhere. */
export const SiteCard = () => {
  const text = useText();
  const list = useParcPaths().list('assets');
  const tree = useLocationTree(inHand);
  const nowhere = useGroups(undefined, { ...inHand, location: ['-'] });
  const labelOf = (group: Group) => group.name ?? text.t('filters.none');
  return (
    <GroupCard
      heading={text.t('overview.bySite')}
      column={text.field(assets, 'location')}
      groups={{
        ...tree,
        value: tree.value && siteGroups(tree.value, nowhere.value ?? []),
      }}
      labelOf={labelOf}
      linkOf={({ value }) =>
        listLink(list, { ...inHand, location: [value ?? '-'] })
      }
      to={listLink(list, inHand)}
    />
  );
};
