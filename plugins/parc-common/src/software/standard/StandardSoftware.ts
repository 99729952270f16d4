import type { Licensing } from '../productFields';
import type { Metric } from '../metrics';
import type { SoftwareCategory, SoftwareRule } from '../softwareRules';

/** How a product is found: patterns, and what edition and release follow from them. */
export type StandardFind = Pick<
  SoftwareRule,
  'publisher' | 'title' | 'version' | 'edition' | 'release'
>;

/** A product that most companies have, and what agents call it. */
export interface StandardProduct {
  code: string;
  name: string;
  publisher: string;
  licensing: Licensing;
  metric?: Metric;
  /** The code of the product that it is licensed with; that one stands before it. */
  suite?: string;
  coresPerProcessor?: number;
  coresPerServer?: number;
  cpe?: string;
  purl?: string;
  /** By release: the last day on which its publisher mends it for nothing; of its life cycle page. */
  endOfSupport?: Readonly<Record<string, string>>;
  finds: readonly StandardFind[];
}

/** Software that is of one category, whichever product it is. */
export interface StandardCategory {
  name: string;
  licensing: SoftwareCategory;
  finds: readonly StandardFind[];
}

/** Products and categories as rules, in their order. */
export function toRules(
  given: ReadonlyArray<StandardProduct | StandardCategory>,
): SoftwareRule[] {
  return given.flatMap(each =>
    each.finds.map((find, index) => ({
      ...find,
      name: index === 0 ? each.name : `${each.name} (${index + 1})`,
      isActive: true,
      ...('code' in each
        ? { product: each.code }
        : { licensing: each.licensing }),
    })),
  );
}

/** A licensed product, counted by a metric. */
export function licensed(
  code: string,
  name: string,
  publisher: string,
  metric: Metric,
  finds: readonly StandardFind[],
  more: Partial<StandardProduct> = {},
): StandardProduct {
  return {
    code,
    name,
    publisher,
    licensing: 'licensed',
    metric,
    finds,
    ...more,
  };
}

/** A product that costs nothing. */
export function free(
  code: string,
  name: string,
  publisher: string,
  finds: readonly StandardFind[],
  more: Partial<StandardProduct> = {},
): StandardProduct {
  return { code, name, publisher, licensing: 'free', finds, ...more };
}

/** A product under a licence of the Open Source Initiative. */
export function openSource(
  code: string,
  name: string,
  publisher: string,
  finds: readonly StandardFind[],
): StandardProduct {
  return { code, name, publisher, licensing: 'open-source', finds };
}

/** A licensed product whose release a title holds, or else the first part of the version. */
export function boughtProduct(
  code: string,
  name: string,
  publisher: string,
  title: string,
  metric: StandardProduct['metric'] = 'device',
  by?: string,
): StandardProduct {
  return licensed(code, name, publisher, metric!, [
    {
      ...(by ? { publisher: by } : {}),
      title,
      ...(title.includes('{release}') ? {} : { release: 'major' }),
    },
  ]);
}
