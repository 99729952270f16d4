import { parseEntityRef } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { fieldOfRefusal } from './fieldOfRefusal';
import type { GitStore } from './GitStore';

/** The topic on which the catalog says what it refused. */
const topic = 'experimental.catalog.errors';

const payloadSchema = z.object({
  entity: z.string().optional(),
  location: z.string().optional(),
  errors: z.array(z.object({ message: z.string() }).loose()).min(1),
});

/** A kind of files, and where its problems are written down. */
export interface GitSource {
  kind: string;
  store: GitStore;
}

/**
 * Writes down the entities of these kinds that the catalog refuses, and the files that cannot be read at all: they
 * have no page on which to say it. Of what kind a file without an entity would be nobody knows: it is the first's.
 */
export async function followCatalogErrors(
  events: EventsService,
  sources: readonly GitSource[],
): Promise<void> {
  await events.subscribe({
    id: 'parc-catalog-errors',
    topics: [topic],
    onEvent: async ({ eventPayload }) => {
      const payload = payloadSchema.safeParse(eventPayload);
      if (!payload.success) return;
      const { entity, location, errors } = payload.data;
      const source = entity ? sourceOf(sources, entity) : sources[0];
      if (!source) return;
      const message = errors.map(each => each.message).join('; ');
      await source.store.setRefused({
        code: 'schema',
        entity,
        file: location,
        field: fieldOfRefusal(message),
        message,
      });
    },
  });
}

function sourceOf(
  sources: readonly GitSource[],
  entity: string,
): GitSource | undefined {
  const kind = parseEntityRef(entity).kind.toLowerCase();
  return sources.find(each => each.kind.toLowerCase() === kind);
}
