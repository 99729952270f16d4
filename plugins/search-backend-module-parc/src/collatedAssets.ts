import {
  assetDocumentType,
  assetReadPermission,
  type Asset,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import { pagesOf } from './pagesOf';
import type { PersonNames } from './PersonNames';
import type { CollatedNoun } from './RecordCollatorFactory';
import { documentFields, toAssetDocument, type Names } from './toAssetDocument';

/** How assets become documents: with the names of places and people. */
export function collatedAssets(
  parc: Pick<ParcClient, 'assets' | 'locations'>,
  namesOfPeople: () => PersonNames,
): CollatedNoun<Asset, (typeof documentFields)[number]> {
  return {
    type: assetDocumentType,
    visibilityPermission: assetReadPermission,
    client: parc.assets,
    fields: documentFields,
    location: '/parc/assets',
    begin: async () => {
      const people = namesOfPeople();
      const place = await placeNames(parc);
      const names: Names = { place, person: ref => people.get(ref) };
      return async page => {
        await people.learn(page.map(each => each.assignedTo));
        return page.map(each => toAssetDocument(each, names));
      };
    },
  };
}

async function placeNames(
  parc: Pick<ParcClient, 'locations'>,
): Promise<Names['place']> {
  const known = new Map<string, string>();
  const places = pagesOf(parc.locations, ['path', 'name'] as const);
  for await (const page of places) {
    for (const { path, name } of page) known.set(path, name);
  }
  return path =>
    ancestors(path)
      .flatMap(each => known.get(each) ?? [])
      .join(', ');
}

/** `PAR/B1/2`: `PAR`, `PAR/B1` and itself. */
function ancestors(path: string): string[] {
  const codes = path.split('/');
  return codes.map((_, index) => codes.slice(0, index + 1).join('/'));
}
