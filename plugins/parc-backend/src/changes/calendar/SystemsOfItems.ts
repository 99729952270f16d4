import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DateTime } from 'luxon';
import { CatalogGraph, type Follow } from '../impact/CatalogGraph';

/** What is part of a component is part of its system, too. */
const steps = 2;
/** What belongs where is remembered so long: calendars are looked at again and again, month by month. */
const rememberedMillis = 60_000;
/** Of so many items at most. */
const mostRemembered = 20_000;

/** To which systems items belong. */
export class SystemsOfItems {
  private readonly known = new Map<string, readonly string[]>();
  private since = 0;

  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
    private readonly clock: () => DateTime,
  ) {}

  /**
   * The systems of each item, by their references: itself, if it is one, and those that it is part of, directly or through
   * its component. What the catalog says is remembered for a minute; which of the systems the reader sees is asked each time.
   */
  async of(
    items: readonly string[],
    credentials?: BackstageCredentials,
  ): Promise<{ systemsOf(item: string): readonly string[]; isCut: boolean }> {
    const all = [...new Set(items)];
    const { found, isCut } = await this.find(all);
    const visible = new CatalogGraph(this.portal, credentials);
    await visible.read([...found.values()].flat());
    const systems = new Map(
      all.map(item => [
        item,
        [
          ...(isSystem(item) ? [item] : []),
          ...(found.get(item) ?? []).filter(each => visible.entities.has(each)),
        ],
      ]),
    );
    return {
      systemsOf: item => systems.get(item) ?? [],
      isCut: isCut || visible.isCut,
    };
  }

  /** The systems that each is part of, whoever asks. */
  private async find(items: readonly string[]) {
    this.forget();
    const graph = new CatalogGraph(this.portal);
    // Taken before the catalog is asked: meanwhile another asker may forget them.
    const remembered = new Map(this.known);
    const unknown = items.filter(item => !remembered.has(item));
    await graph.load(unknown, steps, [upwards]);
    const found = new Map(
      items.map(item => [
        item,
        remembered.get(item) ??
          [...graph.reach([item], steps, upwards).keys()].filter(isSystem),
      ]),
    );
    for (const item of unknown)
      if (graph.entities.has(item)) this.known.set(item, found.get(item)!);
    return { found, isCut: graph.isCut };
  }

  private forget(): void {
    const now = this.clock().toMillis();
    const isOld = now - this.since > rememberedMillis;
    if (!isOld && this.known.size <= mostRemembered) return;
    this.known.clear();
    this.since = now;
  }
}

const upwards: Follow = () => ['partOf'];

function isSystem(ref: string): boolean {
  return parseEntityRef(ref).kind.toLowerCase() === 'system';
}
