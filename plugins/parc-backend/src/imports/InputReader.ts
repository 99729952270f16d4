import {
  createSchema,
  fieldEntries,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { fromIssue, type Refused } from '../records';

/**
 * Says what a row lacks to be created. Each cell was read by the schema of its field, as the API reads it: only where
 * something is missing, the whole is read by the schema of creates, which says so.
 */
export class InputReader {
  private readonly schema: z.ZodType;
  private readonly needed: readonly string[];

  constructor(private readonly noun: Noun) {
    this.schema = createSchema(noun);
    this.needed = fieldEntries(noun).flatMap(([name, field]) =>
      field.required && !field.hasDefault && !field.readOnly ? name : [],
    );
  }

  missing(input: Record<string, unknown>): Refused[] {
    if (this.needed.every(name => input[name] !== undefined)) return [];
    const said = Object.entries(input).filter(
      ([name]) => !this.noun.fields[name]?.readOnly,
    );
    const parsed = this.schema.safeParse(Object.fromEntries(said));
    const issues = parsed.success ? [] : parsed.error.issues;
    return issues.map(issue => fromIssue(0, input, issue));
  }
}
