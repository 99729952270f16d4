import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { listLink, type Group } from '../records';
import { useParcPaths } from '../useParcPaths';
import { inHand } from './estate';
import { GroupCard } from './GroupCard';
import { useGroups } from './useGroups';

/** The estate in hand by category or by place. */
export const ReferenceCard = (props: { field: 'category' | 'location' }) => {
  const { field } = props;
  const text = useText();
  const paths = useParcPaths();
  const list = paths.list('assets');
  const groups = useGroups(field, inHand);
  const labelOf = (group: Group) => text.name(group) ?? text.t('filters.none');
  return (
    <GroupCard
      heading={text.t(`overview.by.${field}`)}
      column={text.field(assets, field)}
      groups={groups}
      labelOf={labelOf}
      cellOf={group =>
        field === 'location' && group.value ? (
          <>
            {labelOf(group)} <small>{group.value}</small>
          </>
        ) : (
          labelOf(group)
        )
      }
      linkOf={({ value }) =>
        listLink(list, { ...inHand, [field]: [value ?? '-'] })
      }
      to={listLink(list, inHand)}
    />
  );
};
