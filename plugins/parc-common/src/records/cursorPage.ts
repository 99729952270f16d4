import { z } from 'zod';

/** How long a page is of a list that is only walked forward. */
export const pageLimit = z.coerce.number().int().min(1).max(200).default(50);

/** The answer of a list that is only walked forward. */
export const cursorAnswer = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });
