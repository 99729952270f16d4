import type { Licensing } from './productFields';

/** The type of software products in the portal's search. */
export const productDocumentType = 'parc-product';

/** A software product as the portal's search knows it. What is empty is left out. */
export interface ProductDocument {
  /** Publisher and name. */
  title: string;
  /** Its publisher: shown by portals that have no result item of ours. */
  text: string;
  /** The address of its page in the portal. */
  location: string;
  code: string;
  name: string;
  publisher?: string;
  licensing: Licensing;
  /** The suite that it is part of. */
  suite?: string;
  purl?: string;
  /** The other ways of writing all this by which it is looked for. */
  tokens: string;
}
