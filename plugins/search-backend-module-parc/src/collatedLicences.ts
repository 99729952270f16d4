import {
  licenceDocumentType,
  licenceReadPermission,
  type Licence,
  type LicenceDocument,
  type LicenceStatus,
  type LicenceType,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { PersonNames } from './PersonNames';
import type { CollatedNoun } from './RecordCollatorFactory';
import {
  foldName,
  joinTokens,
  personTokens,
  searchTokens,
} from './searchTokens';

/** The fields of a licence of which its document is made. Not its cost; keys are in no field. */
const documentFields = [
  'number',
  'name',
  'product',
  'edition',
  'release',
  'type',
  'status',
  'end',
  'owner',
  'agreement',
  'orderNumber',
] as const satisfies ReadonlyArray<keyof Licence>;

type DocumentedLicence = Pick<Licence, (typeof documentFields)[number]>;

/** How licences become documents, each with its own `resourceRef`: without one, everybody would find it. */
export function collatedLicences(
  parc: Pick<ParcClient, 'licences'>,
  namesOfPeople: () => PersonNames,
): CollatedNoun<Licence, (typeof documentFields)[number]> {
  return {
    type: licenceDocumentType,
    visibilityPermission: licenceReadPermission,
    client: parc.licences,
    fields: documentFields,
    location: '/parc/licences',
    begin: async () => {
      const people = namesOfPeople();
      return async page => {
        await people.learn(page.map(each => each.owner));
        return page.map(each =>
          toLicenceDocument(each, each.owner && people.get(each.owner)),
        );
      };
    },
  };
}

function toLicenceDocument(
  licence: DocumentedLicence,
  ownerName: string | undefined,
): LicenceDocument {
  const { number, name, product, edition, release, owner } = licence;
  const { agreement, orderNumber } = licence;
  const what = [product?.name, edition, release].filter(Boolean).join(' ');
  return {
    title: name,
    text: [what, ownerName ?? owner].filter(Boolean).join(' · '),
    location: `/parc/licences/${encodeURIComponent(number)}`,
    number,
    status: licence.status as LicenceStatus,
    type: licence.type as LicenceType,
    product: product?.name,
    edition,
    release,
    end: licence.end,
    owner,
    ownerName,
    agreement,
    orderNumber,
    tokens: joinTokens([
      ...[number, agreement, orderNumber, product?.ref].flatMap(code =>
        code ? searchTokens(code) : [],
      ),
      ...(owner ? personTokens(owner) : []),
      ...[name, product?.name, edition, ownerName].flatMap(foldName),
    ]),
    authorization: { resourceRef: number },
  };
}
