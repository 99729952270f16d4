import {
  namesOnlyAuthors,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { Refusal } from '../../records';
import type { ApprovedFields, PreparedApproval } from './ApprovalService';

/** Why nobody is asked about a change as it is now. */
export function whyNotAsked(
  change: AnyRecord,
  { version, steps, nobodyApproves }: PreparedApproval,
): Refusal | undefined {
  if (version !== change.version)
    return new Refusal('stale', 'was changed meanwhile: try again');
  if (steps.length === 0)
    return new Refusal('conflict', 'no policy says who approves it', {
      code: 'no-policy',
      params: {},
    });
  return nobodyApproves.length ? whyNobody(nobodyApproves) : undefined;
}

/** Who reviewed a merge is not known here; whom the file names is. */
export function whyNotMerged(change: AnyRecord): Refusal | undefined {
  return namesOnlyAuthors(change as ApprovedFields)
    ? whyNobody(['gitApproval: merge'])
    : undefined;
}

function whyNobody(policies: readonly string[]): Refusal {
  return new Refusal(
    'conflict',
    `nobody but its author could approve it by the policy ${policies.join(
      ', ',
    )}`,
    { code: 'nobody-approves', params: { policies } },
  );
}
