import {
  locationKinds,
  locationPathPattern,
  type LocationKind,
} from '@parc/backstage-plugin-parc-common';

/** A supplier as a file names it, as it would be created. */
export function proposeSupplier(value: string): object | undefined {
  const code = slug(value);
  return code ? { code, name: value } : undefined;
}

/**
 * A model as a file names it: `Dell Latitude 5440`. The maker is one that is known, else the first word. Undefined when
 * nothing is left for its name.
 */
export function proposeModel(
  value: string,
  category: string,
  manufacturers: readonly string[],
): object | undefined {
  const lowered = value.toLowerCase();
  const known = manufacturers.find(each =>
    lowered.startsWith(`${each.toLowerCase()} `),
  );
  const manufacturer = known ?? value.split(/\s+/)[0];
  const name = value.slice(manufacturer.length).trim();
  if (!name || !slug(value)) return undefined;
  return { slug: slug(value, 100), manufacturer, name, category };
}

/**
 * The places that are missing, from the widest to the narrowest. A path says its parents; any other name is a site.
 * `kinds`: what the places that exist are, by lower-cased path.
 */
export function proposeLocations(
  value: string,
  kinds: ReadonlyMap<string, LocationKind>,
): Array<{ path: string; name: string; kind: LocationKind }> {
  const path = locationPathPattern.test(value) ? value : placeCode(value);
  if (!path) return [];
  const codes = path.split('/');
  const missing: Array<{ path: string; name: string; kind: LocationKind }> = [];
  let order = -1;
  for (const [depth, code] of codes.entries()) {
    const here = codes.slice(0, depth + 1).join('/');
    const kind = kinds.get(here.toLowerCase());
    order = kind
      ? locationKinds.indexOf(kind)
      : Math.min(order + 1, locationKinds.length - 1);
    if (kind) continue;
    const name = path === value ? code : value;
    missing.push({ path: here, name, kind: locationKinds[order] });
  }
  return missing;
}

/** `Siège – Paris` → `SIEGE-PARIS`. */
function placeCode(value: string): string {
  return slug(value).toUpperCase();
}

/** `Dell Latitude 5440` → `dell-latitude-5440`. */
function slug(value: string, max = 63): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
}
