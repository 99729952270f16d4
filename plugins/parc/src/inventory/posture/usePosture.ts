import { useApi } from '@backstage/core-plugin-api';
import { assets, type ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { narrowingParams, useFollow, type NarrowingState } from '../../records';
import {
  postureQuestions,
  spokenFor,
  type PostureQuestion,
  type PostureValue,
} from './postureQuestions';

type Filters = NarrowingState['filters'];

/** A question with how many assets gave which answer. */
export interface AnsweredQuestion extends Omit<PostureQuestion, 'values'> {
  values: Array<PostureValue & { count: number }>;
  unknownCount: number;
}

export interface Posture {
  total: number;
  questions: AnsweredQuestion[];
}

/** The security of the assets that some filters narrow. */
export function usePosture(today: string, narrowing: Filters): Loaded<Posture> {
  const client = useApi(parcApiRef);
  const key = `posture ${today} ${JSON.stringify(narrowing)}`;
  const loaded = useLoaded(key, () => askPosture(client, today, narrowing));
  useFollow(assets, loaded.refresh);
  return loaded;
}

/** The choices in one call of facets; what is asked of days is counted, each in a call of its own. */
async function askPosture(
  client: ParcClient,
  today: string,
  narrowing: Filters,
): Promise<Posture> {
  const questions = postureQuestions(today, narrowing);
  const chosen = questions
    .map(({ field }) => field)
    .filter(field => assets.fields[field as 'status'].kind === 'choice');
  const base = { ...spokenFor, ...narrowing };
  const [total, { facets }] = await Promise.all([
    countOf(client, base),
    client.assets.facets({ ...paramsOf(base), facet: chosen }),
  ]);
  const answered = questions.map(async question => {
    const values = await Promise.all(
      question.values.map(async each => ({
        ...each,
        count: facets[question.field]
          ? facets[question.field].find(({ value }) => value === each.value)
              ?.count ?? 0
          : await countOf(client, each.filters),
      })),
    );
    const known = values.reduce((sum, { count }) => sum + count, 0);
    return { ...question, values, unknownCount: Math.max(0, total - known) };
  });
  return { total, questions: await Promise.all(answered) };
}

async function countOf(client: ParcClient, filters: Filters): Promise<number> {
  const { groups } = await client.assets.totals(paramsOf(filters));
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function paramsOf(filters: Filters) {
  return narrowingParams(assets, { filters, text: '', isDeleted: false });
}
