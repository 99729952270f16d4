import type { AssetStatus } from './assetLifeCycle';

/** The type of assets in the portal's search. */
export const assetDocumentType = 'parc-asset';

/** An asset as the portal's search knows it. All that it holds is found; what is empty is left out. */
export interface AssetDocument {
  /** Tag and name. */
  title: string;
  /** What it is, where, and with whom: shown by portals that have no result item of ours. */
  text: string;
  /** The address of its page in the portal. */
  location: string;
  tag: string;
  name?: string;
  status: AssetStatus;
  serial?: string;
  hostname?: string;
  category: string;
  categoryFr?: string;
  model?: string;
  /** Where it is: the path, and the names from the site down. */
  placePath?: string;
  place?: string;
  /** Who has it: the entity's reference, and its name in the catalog. */
  assignedTo?: string;
  person?: string;
  /** The other ways of writing all this by which it is looked for. */
  tokens: string;
  authorization: { resourceRef: string };
}
