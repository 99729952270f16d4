import { ResponseError } from '@backstage/errors';
import type { Asset, AssetVerb, AssetVerbBody } from '../assets';
import { assets } from '../assets';
import { locations, type Location } from '../locations';
import {
  categories,
  models,
  type Category,
  type DeviceTypeFile,
  type DeviceTypeImportAnswer,
  type Model,
} from '../models';
import type { QuickFindResult } from '../quickFind';
import type { DepartedPerson, EraseBody, Erasure } from '../personalData';
import { suppliers, type Supplier } from '../suppliers';
import type {
  AnyRecord,
  ByRefsAnswer,
  ExportFormat,
  FacetsAnswer,
  HistoryEntry,
  ListAnswer,
  Noun,
  RecordMeta,
  TotalsAnswer,
} from '../records';
import { AttachmentClient } from './AttachmentClient';
import { ViewClient } from './ViewClient';
import type {
  BulkAnswer,
  BulkRequest,
  FeedAnswer,
  Problem,
  Warning,
  Written,
} from './answers';

/** The parts of the portal's `discoveryApi` and `fetchApi` that the client needs. */
export interface ParcClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Parameters of a list, a facet, a total or an export; see `records/list.ts`. */
export type Params = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** One call: method, path below `/api/parc`, and what goes with it. Throws a ResponseError. */
export type Call = <T>(
  method: string,
  path: string,
  options?: {
    params?: Params;
    body?: unknown;
    /** Sent as it is, in place of a body. */
    file?: Blob;
    headers?: Record<string, string>;
  },
) => Promise<T>;

/** The REST API of Parc, one client per noun. */
export class ParcClient {
  readonly assets: AssetClient;
  readonly locations: NounClient<Location>;
  readonly suppliers: NounClient<Supplier>;
  readonly categories: NounClient<Category>;
  readonly models: ModelClient;
  readonly views: ViewClient;

  constructor(private readonly options: ParcClientOptions) {
    const call: Call = (...args) => this.call(...args);
    const baseUrl = () => options.discoveryApi.getBaseUrl('parc');
    this.assets = new AssetClient(assets, call, baseUrl);
    this.locations = new NounClient(locations, call, baseUrl);
    this.suppliers = new NounClient(suppliers, call, baseUrl);
    this.categories = new NounClient(categories, call, baseUrl);
    this.models = new ModelClient(models, call, baseUrl);
    this.views = new ViewClient(call);
  }

  /** The client of a noun by its plural, for pages that are driven by the field list. */
  noun(noun: Noun): NounClient<AnyRecord> {
    const known: Record<string, unknown> = {
      assets: this.assets,
      locations: this.locations,
      suppliers: this.suppliers,
      categories: this.categories,
      models: this.models,
    };
    return known[noun.plural] as NounClient<AnyRecord>;
  }

  /** The assets that somebody most likely means by a few typed letters, the likeliest first. */
  quickFind(
    term: string,
    limit?: number,
  ): Promise<{ items: QuickFindResult[] }> {
    return this.call('GET', '/quick-find', { params: { term, limit } });
  }

  /** What is wrong with files in git, newest first. */
  problems(): Promise<{ items: Problem[]; totalItems: number }> {
    return this.call('GET', '/problems');
  }

  /** Answers the retirement brake: retire what the vanished files declared. */
  retireVanished(): Promise<{ retired: number }> {
    return this.call('POST', '/problems/retire-vanished');
  }

  /** What changed since a cursor, or with `{ from: 'end' }` where the feed ends now. */
  feed(params: {
    cursor?: string;
    limit?: number;
    from?: 'end';
  }): Promise<FeedAnswer> {
    return this.call('GET', '/feed', { params });
  }

  /** Users who left and are still named, as of the last daily look. */
  departedPeople(): Promise<{ items: DepartedPerson[] }> {
    return this.call('GET', '/people/departed');
  }

  /** Erases a person, or with `dryRun` counts what that would change. */
  erasePerson(body: EraseBody): Promise<Erasure> {
    return this.call('POST', '/people/erase', { body });
  }

  /** Where a browser downloads all that is kept about a person. */
  async personalDataUrl(person: string): Promise<string> {
    const baseUrl = await this.options.discoveryApi.getBaseUrl('parc');
    return `${baseUrl}/people/export${queryString({ person })}`;
  }

  private async call<T>(
    method: string,
    path: string,
    options: Parameters<Call>[2] = {},
  ): Promise<T> {
    const baseUrl = await this.options.discoveryApi.getBaseUrl('parc');
    const response = await this.options.fetchApi.fetch(
      `${baseUrl}${path}${queryString(options.params)}`,
      {
        method,
        headers: {
          ...contentType(options),
          ...options.headers,
        },
        body:
          options.body === undefined
            ? options.file
            : JSON.stringify(options.body),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    if (response.status === 204) return undefined as T;
    const isJson = response.headers.get('content-type')?.includes('json');
    return (isJson ? response.json() : response.text()) as Promise<T>;
  }
}

function contentType(options: {
  body?: unknown;
  file?: Blob;
}): Record<string, string> {
  if (options.file) return { 'Content-Type': 'application/octet-stream' };
  return options.body === undefined
    ? {}
    : { 'Content-Type': 'application/json' };
}

/** `{ filter: ['a=b', 'c=d'], limit: 50 }` → `?filter=a%3Db&filter=c%3Dd&limit=50`. */
export function queryString(params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const each of [value ?? []].flat()) search.append(name, String(each));
  }
  const text = search.toString();
  return text && `?${text}`;
}

/** What every noun can do. */
export class NounClient<R extends RecordMeta> {
  constructor(
    readonly noun: Noun,
    protected readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  list(params?: Params): Promise<ListAnswer<R>> {
    return this.call('GET', this.path(), { params });
  }

  /** Those of at most 1,000 ids or references that there are, that match, and that one may see. */
  byRefs(
    refs: readonly string[],
    options: {
      filter?: readonly string[];
      fields?: readonly string[];
      deleted?: boolean;
    } = {},
  ): Promise<ByRefsAnswer<R>> {
    return this.call('POST', this.path('by-refs'), {
      body: { refs, ...options },
    });
  }

  facets(params: Params): Promise<FacetsAnswer> {
    return this.call('GET', this.path('facets'), { params });
  }

  totals(params: Params): Promise<TotalsAnswer> {
    return this.call('GET', this.path('totals'), { params });
  }

  /** The address of an export: a plain link, for which the portal's cookie authorises. */
  async exportUrl(format: ExportFormat, params?: Params): Promise<string> {
    const search = queryString({ ...params, format });
    return `${await this.baseUrl()}${this.path('export')}${search}`;
  }

  get(ref: string): Promise<R & { warnings?: Warning[] }> {
    return this.call('GET', this.path(ref));
  }

  create(values: object, idempotencyKey?: string): Promise<Written<R>> {
    return this.call('POST', this.path(), {
      body: values,
      headers: idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {},
    });
  }

  /** A merge patch; `version` is the one that the caller saw. */
  patch(ref: string, version: number, patch: object): Promise<Written<R>> {
    return this.call('PATCH', this.path(ref), {
      body: patch,
      headers: ifMatch(version),
    });
  }

  remove(ref: string, version: number, reason?: string): Promise<void> {
    return this.call('DELETE', this.path(ref), {
      params: { reason },
      headers: ifMatch(version),
    });
  }

  restore(id: string): Promise<Written<R>> {
    return this.call('POST', this.path(id, 'restore'), { body: {} });
  }

  history(
    ref: string,
    params?: Params,
  ): Promise<{ items: HistoryEntry[]; pageInfo: { nextCursor?: string } }> {
    return this.call('GET', this.path(ref, 'history'), { params });
  }

  /** What hangs on one record: its links, its comments and its files. */
  attachments(ref: string): AttachmentClient {
    return new AttachmentClient(this.path(ref), this.call, this.baseUrl);
  }

  protected path(...parts: string[]): string {
    return `/${[this.noun.plural, ...parts].map(encodeURIComponent).join('/')}`;
  }
}

/** What models can do beside. */
export class ModelClient extends NounClient<Model> {
  /** Makes models of files of the NetBox device type library; answers which were not taken, and why. */
  importDeviceTypes(
    files: readonly DeviceTypeFile[],
  ): Promise<DeviceTypeImportAnswer> {
    return this.call('POST', this.path('import'), { body: { files } });
  }
}

/** What assets can do beside. */
export class AssetClient extends NounClient<Asset> {
  /** One use case on one asset; with `version`, only if nobody changed it since. */
  act(
    ref: string,
    verb: AssetVerb,
    body: AssetVerbBody,
    version?: number,
  ): Promise<Written<Asset>> {
    return this.call('POST', this.path(ref, verb), {
      body,
      headers: version === undefined ? {} : ifMatch(version),
    });
  }

  /** One change or one verb on a list of assets or on all that a filter matches. */
  bulk(request: BulkRequest): Promise<BulkAnswer> {
    return this.call('POST', this.path('bulk'), { body: request });
  }

  /** The asset as YAML, ready to commit. */
  yaml(ref: string): Promise<string> {
    return this.call('GET', this.path(ref, 'yaml'));
  }
}

function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}
