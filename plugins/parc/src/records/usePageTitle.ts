import { useEffect } from 'react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** Names the browser's tab: what is shown, then the portal. */
export function usePageTitle(title: string): void {
  const portal =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  useEffect(() => {
    document.title = `${title} | ${portal}`;
  }, [title, portal]);
}
