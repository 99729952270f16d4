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

/**
 * Writes down the entities of a kind that the catalog refuses, and the files that cannot be read at all: they have no
 * page on which to say it.
 */
export async function followCatalogErrors(
  events: EventsService,
  store: GitStore,
  kind: string,
): Promise<void> {
  await events.subscribe({
    id: `parc-${kind.toLowerCase()}`,
    topics: [topic],
    onEvent: async ({ eventPayload }) => {
      const payload = payloadSchema.safeParse(eventPayload);
      if (!payload.success) return;
      const { entity, location, errors } = payload.data;
      const isOther =
        entity &&
        parseEntityRef(entity).kind.toLowerCase() !== kind.toLowerCase();
      if (isOther) return;
      const message = errors.map(each => each.message).join('; ');
      await store.setRefused({
        code: 'schema',
        entity,
        file: location,
        field: fieldOfRefusal(message),
        message,
      });
    },
  });
}
