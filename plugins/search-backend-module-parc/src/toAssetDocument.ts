import type { Asset, AssetDocument } from '@parc/backstage-plugin-parc-common';
import {
  foldName,
  hostTokens,
  joinTokens,
  personTokens,
  searchTokens,
} from './searchTokens';

/** The fields of an asset of which its document is made. */
export const documentFields = [
  'tag',
  'name',
  'category',
  'model',
  'serial',
  'status',
  'location',
  'hostname',
  'assignedTo',
] as const satisfies ReadonlyArray<keyof Asset>;

/** An asset with these fields only. */
export type DocumentedAsset = Pick<Asset, (typeof documentFields)[number]>;

/** What a document says beside the asset's own fields. */
export interface Names {
  /** The names of a place from the site down, by its path. */
  place(path: string): string;
  /** The name of a person or group in the catalog. */
  person(ref: string): string | undefined;
}

/** Makes the search document of an asset. Each has its own `resourceRef`: without one, everybody would find it. */
export function toAssetDocument(
  asset: DocumentedAsset,
  names: Names,
): AssetDocument {
  const { tag, name, category, model, serial, location, hostname } = asset;
  const place = location && names.place(location.ref);
  const person = asset.assignedTo && names.person(asset.assignedTo);
  return {
    title: name ? `${tag} – ${name}` : tag,
    text: [model?.name ?? category.name, place, person ?? asset.assignedTo]
      .filter(Boolean)
      .join(' · '),
    location: `/parc/assets/${encodeURIComponent(tag)}`,
    tag,
    name,
    status: asset.status,
    serial,
    hostname,
    category: category.name,
    categoryFr: category.nameFr,
    model: model?.name,
    placePath: location?.ref,
    place,
    assignedTo: asset.assignedTo,
    person,
    tokens: joinTokens([
      ...searchTokens(tag),
      ...(serial ? searchTokens(serial) : []),
      ...(hostname ? hostTokens(hostname) : []),
      ...(location ? searchTokens(location.ref) : []),
      ...(model ? searchTokens(model.ref) : []),
      ...(asset.assignedTo ? personTokens(asset.assignedTo) : []),
      ...[name, model?.name, place, person, category.nameFr].flatMap(foldName),
    ]),
    // The tag, which is found anyhow: an id would be words that nobody looks for.
    authorization: { resourceRef: tag },
  };
}
