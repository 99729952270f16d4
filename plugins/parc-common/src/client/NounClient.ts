import type { Asset, AssetVerb, AssetVerbBody } from '../assets';
import type { DeviceTypeFile, DeviceTypeImportAnswer, Model } from '../models';
import type {
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
import { queryString, type Call, type Params } from './Call';
import { TechnicalClient } from './TechnicalClient';
import type { BulkAnswer, BulkRequest, Warning, Written } from './answers';

/** What every noun can do. */
export class NounClient<R extends RecordMeta> {
  constructor(
    readonly noun: Noun,
    protected readonly call: Call,
    protected readonly baseUrl: () => Promise<string>,
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

  /** The record as YAML, ready to commit; of nouns that may live in git. */
  yaml(ref: string): Promise<string> {
    return this.call('GET', this.path(ref, 'yaml'));
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

  /** What agents say of an asset. */
  technical(ref: string): TechnicalClient {
    return new TechnicalClient(this.path(ref), this.call);
  }
}

/** The header by which a change says which version it is of. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}
