import type { AnyRecord } from '@parc/backstage-plugin-parc-common';

/** How the history says that whoever merged the file of a change approved it. */
export function mergedReview({ gitEntity, gitFile }: AnyRecord) {
  return {
    action: 'approved-by-merge',
    changes: [{ field: 'gitFile', to: gitFile ?? gitEntity }],
  };
}
