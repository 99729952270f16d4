import { assetStatuses } from '@parc/backstage-plugin-parc-common';
import type { MyRefs } from '../records';

/** One part of «my equipment»: what is asked for. */
export interface MySection {
  name: 'mine' | 'groups' | 'owned';
  filters: Readonly<Record<string, readonly string[]>>;
  /** What is assigned to one of these stands in another section already. */
  except?: readonly string[];
}

/** What is retired or gone is nobody's equipment any more. */
const living = assetStatuses.filter(
  each => each !== 'retired' && each !== 'disposed',
);

/** Assigned to me, assigned to my groups, owned by either. Nobody's groups: two parts. */
export function mySections(refs: MyRefs): MySection[] {
  const sections: MySection[] = [
    { name: 'mine', filters: { assignedTo: [refs.user], status: living } },
    { name: 'groups', filters: { assignedTo: refs.groups, status: living } },
    {
      name: 'owned',
      filters: { owner: refs.ownership, status: living },
      except: refs.ownership,
    },
  ];
  return sections.filter(
    each => each.name !== 'groups' || refs.groups.length > 0,
  );
}
