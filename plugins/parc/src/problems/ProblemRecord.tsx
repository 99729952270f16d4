import type { Problem } from '@parc/backstage-plugin-parc-common';
import { findNoun, RefLink } from '../records';

/** The record that a problem is about, when there is one; a link when it has a page. */
export const ProblemRecord = (props: {
  problem: Pick<Problem, 'noun' | 'record'>;
}) => {
  const { noun, record } = props.problem;
  if (!record) return null;
  const plural = findNoun(noun)?.plural;
  return plural ? <RefLink plural={plural} refText={record} /> : <>{record}</>;
};
