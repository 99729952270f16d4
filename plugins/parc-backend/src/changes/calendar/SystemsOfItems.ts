import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogGraph, type Follow } from '../impact/CatalogGraph';

/** What is part of a component is part of its system, too. */
const steps = 2;

/** To which systems items belong. */
export class SystemsOfItems {
  constructor(
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {}

  /**
   * The systems of each item, by their references: itself, if it is one, and those that it is part of, directly or through
   * its component. The catalog is asked once a step for all items, with the rights of the reader.
   */
  async of(
    items: readonly string[],
    credentials?: BackstageCredentials,
  ): Promise<{ systemsOf(item: string): readonly string[]; isCut: boolean }> {
    const graph = new CatalogGraph(this.portal, credentials);
    const all = [...new Set(items)];
    await graph.load(all, steps, [upwards]);
    const systems = new Map(
      all.map(item => [
        item,
        [item, ...graph.reach([item], steps, upwards).keys()].filter(isSystem),
      ]),
    );
    return {
      systemsOf: item => systems.get(item) ?? [],
      isCut: graph.isCut,
    };
  }
}

const upwards: Follow = () => ['partOf'];

function isSystem(ref: string): boolean {
  return parseEntityRef(ref).kind.toLowerCase() === 'system';
}
