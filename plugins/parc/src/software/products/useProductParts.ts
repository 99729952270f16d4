import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  ProductGrowth,
  SoftwareInstallation,
  SoftwareRelease,
  SoftwareTitle,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** The editions and releases of a product, the newest first. */
export function useReleases(product: AnyRecord): Loaded<SoftwareRelease[]> {
  const client = useApi(parcApiRef).software;
  return useLoaded(
    `releases of ${product.id} ${product.version}`,
    async () => (await client.releases(product.ref)).items,
  );
}

/** Says until when a release is supported; an empty text: unknown, or without end. */
export function useSetEndOfSupport(
  product: AnyRecord,
  release: SoftwareRelease,
  onDone: () => void,
): Action<[day: string], void> {
  const client = useApi(parcApiRef).software;
  return useAction(async day => {
    await client.setEndOfSupport(product.ref, release.id, day || null);
    onDone();
  });
}

/** On how many machines the product was, month by month. */
export function useGrowth(
  product: AnyRecord,
  months: number,
): Loaded<ProductGrowth['items']> {
  const client = useApi(parcApiRef).software;
  return useLoaded(
    `growth of ${product.id} ${months}`,
    async () => (await client.growth(product.ref, months)).items,
  );
}

/** What narrows the installations of a product. */
export interface InstallationFilters {
  release?: number;
  past?: boolean;
  q?: string;
}

export function useInstallations(
  product: AnyRecord,
  filters: InstallationFilters,
): CursorPages<SoftwareInstallation> {
  const client = useApi(parcApiRef).software;
  return useCursorPages(
    `installations of ${product.id} ${JSON.stringify(filters)}`,
    cursor =>
      client.installations({ product: product.ref, ...filters, cursor }),
  );
}

/** What agents call a product, the most installed first. */
export function useTitlesOf(product: AnyRecord): CursorPages<SoftwareTitle> {
  const client = useApi(parcApiRef).software;
  return useCursorPages(`titles of ${product.id}`, cursor =>
    client.titles({ product: product.ref, cursor }),
  );
}
