import type { Warning } from '@parc/backstage-plugin-parc-common';
import type { Refused } from '../records';

/** More of a licence given out than is owned: as a warning and as a refusal. */
export function overAllocated(what: {
  licence: string;
  owned: number;
  allocated: number;
}): { warning: Warning; refused: Omit<Refused, 'row' | 'field'> } {
  const { licence, owned, allocated } = what;
  const message = `more of ${
    licence || 'it'
  } would be allocated than is owned: ${allocated} of ${owned}`;
  return {
    warning: {
      code: 'over-allocated',
      field: 'quantity',
      value: String(allocated),
      message,
      ...(licence ? { refs: [licence] } : {}),
    },
    refused: {
      kind: 'conflict',
      code: 'over-allocated',
      params: what,
      value: allocated,
      message,
    },
  };
}
