import { ResponseError } from '@backstage/errors';
import { assets } from '../assets';
import { calendars, windows } from '../calendars';
import { changeModels, changes } from '../changes';
import { allocations, licences, positions } from '../licences';
import { locations, type Location } from '../locations';
import { maintenancePlans, workOrders } from '../maintenance';
import { categories, models, type Category } from '../models';
import type { QuickFindResult } from '../quickFind';
import type { DepartedPerson, EraseBody, Erasure } from '../personalData';
import { suppliers, type Supplier } from '../suppliers';
import type { AnyRecord, Noun } from '../records';
import { products, type UsageAnswer, type UsageItem } from '../software';
import { queryString, type Call } from './Call';
import { InventoryClient } from './InventoryClient';
import { AssetClient, ModelClient, NounClient } from './NounClient';
import { CalendarClient, WindowClient } from './CalendarClient';
import { CalendarFeedClient } from './CalendarFeedClient';
import { ChangeClient, ChangeModelClient } from './ChangeClient';
import { ComplianceClient } from './ComplianceClient';
import { ImportClient } from './ImportClient';
import { MaintenanceClient, MaintenancePlanClient } from './MaintenanceClient';
import { SoftwareClient } from './SoftwareClient';
import { AllocationClient, LicenceClient } from './LicenceClient';
import { PositionClient } from './PositionClient';
import { RenewalClient } from './RenewalClient';
import { ViewClient } from './ViewClient';
import { WorkOrderClient } from './WorkOrderClient';
import type { FeedAnswer, Problem } from './answers';

/** The parts of the portal's `discoveryApi` and `fetchApi` that the client needs. */
export interface ParcClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** The REST API of Parc, one client per noun. */
export class ParcClient {
  readonly assets: AssetClient;
  readonly locations: NounClient<Location>;
  readonly suppliers: NounClient<Supplier>;
  readonly categories: NounClient<Category>;
  readonly models: ModelClient;
  readonly licences: LicenceClient;
  readonly allocations: AllocationClient;
  readonly positions: PositionClient;
  readonly calendars: CalendarClient;
  readonly windows: WindowClient;
  readonly maintenancePlans: MaintenancePlanClient;
  readonly maintenance: MaintenanceClient;
  readonly compliance: ComplianceClient;
  readonly workOrders: WorkOrderClient;
  readonly changes: ChangeClient;
  readonly changeModels: ChangeModelClient;
  readonly views: ViewClient;
  readonly imports: ImportClient;
  readonly inventory: InventoryClient;
  readonly software: SoftwareClient;
  readonly renewals: RenewalClient;
  readonly calendarFeeds: CalendarFeedClient;

  constructor(private readonly options: ParcClientOptions) {
    const call: Call = (...args) => this.call(...args);
    const baseUrl = () => options.discoveryApi.getBaseUrl('parc');
    this.assets = new AssetClient(assets, call, baseUrl);
    this.locations = new NounClient(locations, call, baseUrl);
    this.suppliers = new NounClient(suppliers, call, baseUrl);
    this.categories = new NounClient(categories, call, baseUrl);
    this.models = new ModelClient(models, call, baseUrl);
    this.licences = new LicenceClient(licences, call, baseUrl);
    this.allocations = new AllocationClient(allocations, call, baseUrl);
    this.positions = new PositionClient(positions, call, baseUrl);
    this.calendars = new CalendarClient(calendars, call, baseUrl);
    this.windows = new WindowClient(windows, call, baseUrl);
    this.maintenancePlans = new MaintenancePlanClient(
      maintenancePlans,
      call,
      baseUrl,
    );
    this.maintenance = new MaintenanceClient(call);
    this.compliance = new ComplianceClient(call, baseUrl);
    this.workOrders = new WorkOrderClient(workOrders, call, baseUrl);
    this.changes = new ChangeClient(changes, call, baseUrl);
    this.changeModels = new ChangeModelClient(changeModels, call, baseUrl);
    this.views = new ViewClient(call);
    this.imports = new ImportClient(call, baseUrl);
    this.inventory = new InventoryClient(call, baseUrl);
    this.software = new SoftwareClient(
      new NounClient(products, call, baseUrl),
      call,
    );
    this.renewals = new RenewalClient(call);
    this.calendarFeeds = new CalendarFeedClient(call, baseUrl);
  }

  /** The client of a noun by its plural, for pages that are driven by the field list. */
  noun(noun: Noun): NounClient<AnyRecord> {
    const known: Record<string, unknown> = {
      assets: this.assets,
      locations: this.locations,
      suppliers: this.suppliers,
      categories: this.categories,
      models: this.models,
      products: this.software.products,
      licences: this.licences,
      allocations: this.allocations,
      positions: this.positions,
      calendars: this.calendars,
      windows: this.windows,
      [maintenancePlans.plural]: this.maintenancePlans,
      [workOrders.plural]: this.workOrders,
      [changes.plural]: this.changes,
      [changeModels.plural]: this.changeModels,
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

  /** Reports who used which product when, at most 10,000 sessions; the same session again is the same. */
  reportUsage(items: readonly UsageItem[]): Promise<UsageAnswer> {
    return this.call('POST', '/software-usage', { body: { items } });
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
