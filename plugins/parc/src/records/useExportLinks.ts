import { useApi } from '@backstage/core-plugin-api';
import {
  exportFormats,
  type ExportFormat,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { exportParams } from './listQuery';
import type { ListState } from './listState';
import { useCookie } from './useCookie';

/**
 * Plain links to an export of all that the list matches. A link carries no token: the portal's cookie for
 * Parc, renewed here while `isOpen`, lets it through.
 */
export function useExportLinks(
  noun: Noun,
  state: ListState,
  columns: readonly string[],
  isOpen: boolean,
): Loaded<Record<ExportFormat, string>> {
  const client = useApi(parcApiRef).noun(noun);
  const renewCookie = useCookie();
  const params = exportParams(noun, state, columns);

  return useLoaded(
    isOpen ? `${noun.plural} ${JSON.stringify(params)}` : undefined,
    async () => {
      await renewCookie();
      const links = await Promise.all(
        exportFormats.map(
          async format =>
            [format, await client.exportUrl(format, params)] as const,
        ),
      );
      return Object.fromEntries(links) as Record<ExportFormat, string>;
    },
  );
}
