import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../../api';
import { useText } from '../../language';
import { useLoaded, type Loaded } from '../../loading';
import { useCookie } from '../../records';
import type { ComplianceWanted } from './useCompliance';

/** The forms in which evidence is given. */
export const evidenceFormats = ['pdf', 'xlsx', 'csv'] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/**
 * Plain links to the evidence of the period, in the reader's language. A link carries no token: the portal's cookie for
 * Parc, renewed here while `isOpen`, lets it through.
 */
export function useEvidenceLinks(
  wanted: ComplianceWanted,
  isOpen: boolean,
): Loaded<Record<EvidenceFormat, string>> {
  const client = useApi(parcApiRef).compliance;
  const renewCookie = useCookie();
  const { language: asked } = useText();
  const language = asked === 'fr' ? 'fr' : 'en';
  const { outcome, ...filter } = wanted;
  const key = `evidence ${language} ${JSON.stringify(wanted)}`;
  return useLoaded(isOpen ? key : undefined, async () => {
    await renewCookie();
    const [pdf, xlsx, csv] = await Promise.all([
      client.reportUrl('pdf', language, filter),
      client.reportUrl('xlsx', language, filter),
      client.exportUrl('csv', { ...filter, outcome: outcome?.split(',') }),
    ]);
    return { pdf, xlsx, csv };
  });
}
