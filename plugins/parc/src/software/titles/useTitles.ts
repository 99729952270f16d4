import { useApi } from '@backstage/core-plugin-api';
import type {
  SoftwareTitle,
  SoftwareTitleState,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useCursorPages, type CursorPages } from '../../records';

/** Software as agents call it, the most installed first. */
export function useTitles(options: {
  state: SoftwareTitleState;
  q?: string;
}): CursorPages<SoftwareTitle> {
  const client = useApi(parcApiRef).software;
  return useCursorPages(`titles ${JSON.stringify(options)}`, cursor =>
    client.titles({ ...options, cursor }),
  );
}
