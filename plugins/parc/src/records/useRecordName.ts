import { useApi } from '@backstage/core-plugin-api';
import type { Noun, ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useText } from '../language';
import { useLoaded } from '../loading';

interface Names {
  name?: string;
  nameFr?: string;
}

/** A name is asked for once in a while, however often a history mentions it. */
const keptInMs = 60_000;
const asked = new WeakMap<
  ParcClient,
  Map<string, { at: number; names: Promise<Names> }>
>();

/** A record's name by its reference; the reference itself until it is known, or where it may not be read. */
export function useRecordName(noun: Noun, ref: string): string {
  const text = useText();
  const client = useApi(parcApiRef);
  const { value } = useLoaded(`${noun.plural} ${ref}`, () =>
    namesOf(client, noun, ref),
  );
  return (value && text.name(value)) ?? ref;
}

function namesOf(client: ParcClient, noun: Noun, ref: string): Promise<Names> {
  const known = asked.get(client) ?? new Map();
  asked.set(client, known);
  const key = `${noun.plural} ${ref}`;
  const before = known.get(key);
  if (before && Date.now() - before.at < keptInMs) return before.names;
  const names = client
    .noun(noun)
    .get(ref)
    .then(
      record => ({
        name: record[noun.titleField] as string | undefined,
        nameFr: record.nameFr as string | undefined,
      }),
      () => ({}),
    );
  known.set(key, { at: Date.now(), names });
  return names;
}
