import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  assetDocumentType,
  assetReadPermission,
  ParcClient,
  type NounClient,
  type RecordMeta,
} from '@parc/backstage-plugin-parc-common';
import { PersonNames } from './PersonNames';
import { documentFields, toAssetDocument, type Names } from './toAssetDocument';

/** A page of assets is a request that takes some ten milliseconds: others are answered between two. */
const pageSize = 500;
/** How many documents are handed on before others get their turn. */
const pieceSize = 50;

/** What the collator needs of the portal. */
export interface AssetCollatorOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
}

/** Reads all assets as a service, page by page, for the portal's search: in memory is never more than a page. */
export class AssetCollatorFactory implements DocumentCollatorFactory {
  readonly type = assetDocumentType;
  readonly visibilityPermission = assetReadPermission;
  private readonly parc: ParcClient;

  constructor(private readonly options: AssetCollatorOptions) {
    this.parc = new ParcClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch: asService(options.auth) },
    });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents() {
    const people = new PersonNames(this.options.catalog, this.options.auth);
    const names: Names = {
      place: await this.placeNames(),
      person: ref => people.get(ref),
    };
    let count = 0;
    for await (const page of pagesOf(this.parc.assets, documentFields)) {
      await people.learn(page.map(each => each.assignedTo));
      for (const asset of page) {
        yield toAssetDocument(asset, names);
        count += 1;
        if (count % pieceSize === 0) await turn();
      }
    }
    if (count === 0) yield placeholder;
  }

  private async placeNames(): Promise<Names['place']> {
    const known = new Map<string, string>();
    const places = pagesOf(this.parc.locations, ['path', 'name'] as const);
    for await (const page of places) {
      for (const { path, name } of page) known.set(path, name);
    }
    return path =>
      ancestors(path)
        .flatMap(each => known.get(each) ?? [])
        .join(', ');
  }
}

/**
 * Search engines keep the last documents of a type when a collator has none: the last asset would be found for ever.
 * So an empty estate has one document, of no asset: nobody who sees only what is theirs may read it.
 */
const placeholder = {
  title: 'Parc',
  text: '',
  location: '/parc/assets',
  authorization: { resourceRef: '-' },
};

/** `PAR/B1/2`: `PAR`, `PAR/B1` and itself. */
function ancestors(path: string): string[] {
  const codes = path.split('/');
  return codes.map((_, index) => codes.slice(0, index + 1).join('/'));
}

/** All records of a noun with some of their fields, a page at a time. */
async function* pagesOf<R extends RecordMeta, Name extends keyof R & string>(
  client: NounClient<R>,
  fields: readonly Name[],
): AsyncGenerator<Array<Pick<R, Name>>> {
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await client.list({
      fields: fields.join(),
      limit: pageSize,
      totalItems: 'exclude',
      cursor,
    });
    yield items;
    cursor = pageInfo.nextCursor;
  } while (cursor);
}

/** Requests to Parc as the search itself. */
function asService(auth: AuthService): typeof fetch {
  return async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'parc',
    });
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
