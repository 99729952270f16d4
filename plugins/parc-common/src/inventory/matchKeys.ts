import type { MatchCandidate, MatchQuestion } from './decideMatch';
import type { MatchKey } from './rules';

/** Whether a machine says anything by which it could be known again, beside its agent. */
export function hasKey(
  key: MatchKey,
  { identity }: Pick<MatchQuestion, 'identity'>,
): boolean {
  switch (key) {
    case 'mac':
      return identity.macs.length > 0;
    case 'agent':
      return false;
    default:
      return identity[key] !== undefined;
  }
}

/** The value of a key that machine and asset have in common; undefined when there is none. */
export function sharesKey(
  key: MatchKey,
  { identity, deviceId }: Pick<MatchQuestion, 'identity' | 'deviceId'>,
  asset: MatchCandidate,
): string | undefined {
  const among = (value: string | undefined, values: readonly string[]) =>
    value !== undefined && values.includes(value) ? value : undefined;
  switch (key) {
    case 'serial':
      return among(identity.serial, asset.serials);
    case 'uuid':
      return among(identity.uuid, asset.uuids);
    case 'name':
      return among(identity.name, asset.names);
    case 'mac':
      return identity.macs.find(each => asset.macs.includes(each));
    case 'agent':
      return asset.isCurrent ? deviceId : undefined;
    default:
      throw new Error(`unknown key ${key satisfies never}`);
  }
}

/** Whether a key is enough to say that the asset is the machine. */
export function fitsKey(
  key: MatchKey,
  question: MatchQuestion,
  asset: MatchCandidate,
): boolean {
  if (sharesKey(key, question, asset) === undefined) return false;
  switch (key) {
    case 'mac':
      return isMoreThanADock(question, asset);
    case 'name':
      return isNameTelling(question, asset);
    default:
      return true;
  }
}

/**
 * A docking station or an adapter goes from one machine to another with its MAC. So some in common and some not are
 * enough only under the same name; under another name all must be the same.
 */
function isMoreThanADock(
  { identity }: MatchQuestion,
  asset: MatchCandidate,
): boolean {
  if (identity.name !== undefined && asset.names.includes(identity.name))
    return true;
  const isWithin = (some: readonly string[], all: readonly string[]) =>
    some.every(each => all.includes(each));
  const [isSubset, isSuperset] = [
    isWithin(identity.macs, asset.macs),
    isWithin(asset.macs, identity.macs),
  ];
  const isRenamed = identity.name !== undefined && asset.names.length > 0;
  return isRenamed ? isSubset && isSuperset : isSubset || isSuperset;
}

/**
 * Many machines are called the same. A name is trusted of an asset that no other agent ever spoke for; and of one that
 * an agent of another product speaks for, when one of them knows nothing but the name: as in a container.
 */
function isNameTelling(question: MatchQuestion, asset: MatchCandidate) {
  if (asset.otherProducts.length === 0) return true;
  const isNamedOnly =
    !(['serial', 'uuid', 'mac'] as const).some(key => hasKey(key, question)) ||
    asset.serials.length + asset.uuids.length + asset.macs.length === 0;
  return isNamedOnly && !asset.otherProducts.includes(question.product);
}

/**
 * The stronger key that says that it is another machine, in spite of the one that fits. The same serial settles it:
 * a machine keeps its serial when its mainboard, with UUID and MAC, is replaced.
 */
export function refuses(
  key: MatchKey,
  question: MatchQuestion,
  asset: MatchCandidate,
): MatchKey | undefined {
  const { identity } = question;
  const differs = (value: string | undefined, values: readonly string[]) =>
    value !== undefined && values.length > 0 && !values.includes(value);
  const shares = (each: MatchKey) =>
    sharesKey(each, question, asset) !== undefined;
  if (key === 'serial' || shares('serial')) return undefined;
  if (differs(identity.serial, asset.serials)) return 'serial';
  if (key === 'uuid' || shares('uuid')) return undefined;
  if (differs(identity.uuid, asset.uuids)) {
    // Without a serial, the agent and a network card that stayed are a new mainboard; the agent alone is a clone.
    const isNewBoard = asset.isCurrent && shares('mac');
    return isNewBoard ? undefined : 'uuid';
  }
  const isElsewhere =
    identity.macs.length > 0 && asset.macs.length > 0 && !shares('mac');
  return key === 'name' && isElsewhere ? 'mac' : undefined;
}
