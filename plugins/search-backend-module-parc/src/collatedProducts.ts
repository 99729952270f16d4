import {
  parcSoftwareReadPermission,
  productDocumentType,
  type Licensing,
  type ParcClient,
  type Product,
  type ProductDocument,
} from '@parc/backstage-plugin-parc-common';
import type { CollatedNoun } from './RecordCollatorFactory';
import { foldName, joinTokens, searchTokens } from './searchTokens';

const documentFields = [
  'code',
  'name',
  'publisher',
  'licensing',
  'suite',
  'purl',
] as const satisfies ReadonlyArray<keyof Product>;

type DocumentedProduct = Pick<Product, (typeof documentFields)[number]>;

/** How software products become documents: who may read software finds all of them. */
export function collatedProducts({
  software,
}: Pick<ParcClient, 'software'>): CollatedNoun<
  Product,
  (typeof documentFields)[number]
> {
  return {
    type: productDocumentType,
    visibilityPermission: parcSoftwareReadPermission,
    client: software.products,
    fields: documentFields,
    location: '/parc/software',
    begin: async () => async page => page.map(toProductDocument),
  };
}

function toProductDocument(product: DocumentedProduct): ProductDocument {
  const { code, name, publisher, suite, purl } = product;
  const isSaid =
    !publisher || name.toLowerCase().startsWith(publisher.toLowerCase());
  return {
    title: isSaid ? name : `${publisher} ${name}`,
    text: [publisher, suite?.name].filter(Boolean).join(' · '),
    location: `/parc/software/products/${encodeURIComponent(code)}`,
    code,
    name,
    publisher,
    licensing: product.licensing as Licensing,
    suite: suite?.name,
    purl,
    tokens: joinTokens([
      ...searchTokens(code),
      ...(purl ? searchTokens(purl.replace(/^pkg:/, '')) : []),
      ...[name, publisher, suite?.name].flatMap(foldName),
    ]),
  };
}
