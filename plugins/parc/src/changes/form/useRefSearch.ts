import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../../api';
import { assetKind } from '../record/useAssetsOf';
import { changeRefOf } from '../relations/useChangesOf';

/** Something by its entity reference, as a picker shows it. */
export interface RefOption {
  ref: string;
  label: string;
}

type Search = (term: string) => Promise<RefOption[]>;

/** As many as fit on a screen; whoever does not see theirs types one more letter. */
const mostOptions = 30;

/** Searches changes by number, title and reason. */
export function useChangeSearch(): Search {
  const client = useApi(parcApiRef).changes;
  return async term => {
    const { items } = await client.list({
      fullTextFilterTerm: term.trim() || undefined,
      limit: mostOptions,
      totalItems: 'exclude',
    });
    return items.map(each => ({
      ref: changeRefOf(each),
      label: `${each.number} · ${each.title}`,
    }));
  };
}

/** Searches assets of the register, whether or not the catalog has them. */
export function useAssetSearch(): Search {
  const client = useApi(parcApiRef).assets;
  return async term => {
    const { items } = await client.list({
      fullTextFilterTerm: term.trim() || undefined,
      fields: 'name,entityName',
      limit: mostOptions,
      totalItems: 'exclude',
    });
    return items.map(({ ref, name, entityName }) => ({
      ref: `${assetKind}${entityName}`,
      label: name ? `${ref} · ${name}` : ref,
    }));
  };
}
