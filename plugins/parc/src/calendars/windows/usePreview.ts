import { useApi } from '@backstage/core-plugin-api';
import type {
  WindowPreview,
  WindowPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** When a window is, or would be; nothing is asked without one. */
export function usePreview(
  window: WindowPreview | undefined,
): Loaded<WindowPreviewAnswer> {
  const client = useApi(parcApiRef).windows;
  return useLoaded(window && `window ${JSON.stringify(window)}`, () =>
    client.preview(window!),
  );
}
