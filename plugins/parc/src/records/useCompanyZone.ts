import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** The company's IANA time zone, by whose clock times are planned. */
export function useCompanyZone(): string {
  return (
    useApi(configApiRef).getOptionalString('parc.company.timeZone') ??
    'Europe/Paris'
  );
}
