import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { listLink } from '../records';
import { useParcPaths } from '../useParcPaths';
import { inHand } from './estate';
import { GroupCard } from './GroupCard';
import { useGroups } from './useGroups';

/** The estate in hand by what the things are. */
export const CategoryCard = () => {
  const text = useText();
  const list = useParcPaths().list('assets');
  return (
    <GroupCard
      heading={text.t('overview.byCategory')}
      column={text.field(assets, 'category')}
      groups={useGroups('category', inHand)}
      labelOf={group => text.name(group) ?? text.t('filters.none')}
      linkOf={({ value }) =>
        listLink(list, { ...inHand, category: [value ?? '-'] })
      }
      to={listLink(list, inHand)}
    />
  );
};
