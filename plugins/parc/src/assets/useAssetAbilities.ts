import {
  assetCreatePermission,
  assetHandOutPermission,
  assetLifeCycle,
  assetRetirePermission,
  assetUpdatePermission,
  assetVerbPermissions,
  assetVerbs,
  verbsFrom,
  type AssetStatus,
  type AssetVerb,
} from '@parc/backstage-plugin-parc-common';
import { useMayRecord } from '../permissions';

/** What the reader may do with an asset; without an id, with assets at all. */
export interface AssetAbilities {
  mayCreate: boolean;
  mayUpdate: boolean;
  mayRetire: boolean;
  mayVerb(verb: AssetVerb): boolean;
}

export function useAssetAbilities(id?: string): AssetAbilities {
  const mayCreate = useMayRecord(assetCreatePermission);
  const mayUpdate = useMayRecord(assetUpdatePermission, id);
  const mayHandOut = useMayRecord(assetHandOutPermission, id);
  const mayRetire = useMayRecord(assetRetirePermission, id);
  const allowed: Readonly<Record<string, boolean>> = {
    [assetUpdatePermission.name]: mayUpdate,
    [assetHandOutPermission.name]: mayHandOut,
    [assetRetirePermission.name]: mayRetire,
  };
  return {
    mayCreate,
    mayUpdate,
    mayRetire,
    mayVerb: verb => allowed[assetVerbPermissions[verb].name] ?? false,
  };
}

/** The verbs that both the life cycle and the reader's permissions allow. */
export function allowedVerbs(
  status: AssetStatus,
  abilities: AssetAbilities,
): AssetVerb[] {
  return verbsFrom(assetLifeCycle, status).filter(abilities.mayVerb);
}

/** The verbs that the reader may use on a selection; of which status its assets are is not known here. */
export function permittedVerbs(abilities: AssetAbilities): AssetVerb[] {
  return assetVerbs.filter(abilities.mayVerb);
}
