import type { LicenceStatus, LicenceType } from './licenceFields';

/** The type of licences in the portal's search. */
export const licenceDocumentType = 'parc-licence';

/** A licence as the portal's search knows it: never a key, never what it costs. What is empty is left out. */
export interface LicenceDocument {
  /** Its name. */
  title: string;
  /** What it is of and who answers for it: shown by portals that have no result item of ours. */
  text: string;
  /** The address of its page in the portal. */
  location: string;
  number: string;
  status: LicenceStatus;
  type: LicenceType;
  product?: string;
  edition?: string;
  release?: string;
  /** The last day of its term, `YYYY-MM-DD`. */
  end?: string;
  /** Who answers for it: the entity's reference, and its name in the catalog. */
  owner?: string;
  ownerName?: string;
  agreement?: string;
  orderNumber?: string;
  /** The other ways of writing all this by which it is looked for. */
  tokens: string;
  authorization: { resourceRef: string };
}
