import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** The company's currency, in which new amounts are offered. */
export function useCurrency(): string {
  return (
    useApi(configApiRef).getOptionalString('parc.company.currency') ?? 'EUR'
  );
}
