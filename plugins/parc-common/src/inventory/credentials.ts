import { z } from 'zod';
import { normaliseEntityRef, textSchema } from '../records';

const ownerSchema = textSchema(255)
  .trim()
  .transform((given, context) => {
    const ref = normaliseEntityRef(given);
    if (ref && /^(user|group):/.test(ref)) return ref;
    context.addIssue({
      code: 'custom',
      message: 'must be a user or a group such as group:default/name',
    });
    return z.NEVER;
  });

/** The body of new credentials. */
export const agentCredentialCreateSchema = z.strictObject({
  name: textSchema(100)
    .trim()
    .min(1, 'must not be empty')
    .describe('which machines use them, in words'),
  owner: ownerSchema
    .nullish()
    .describe('owner of the assets that these machines create'),
  location: textSchema(255)
    .trim()
    .min(1)
    .nullish()
    .describe('location of the assets that these machines create, by path'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .nullish()
    .describe('until when they are accepted; for ever when left out'),
});
export type AgentCredentialInput = z.input<typeof agentCredentialCreateSchema>;

/** What becomes of a request with these credentials. */
export const agentCredentialStates = ['valid', 'expired', 'revoked'] as const;
export type AgentCredentialState = (typeof agentCredentialStates)[number];

/** What a group of machines signs in with to deliver inventories; the secret is known to nobody any more. */
export const agentCredentialSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string().describe('the user name of Basic, the client id of OAuth'),
  state: z.enum(agentCredentialStates),
  owner: z.string().optional(),
  location: z
    .object({ id: z.string(), ref: z.string(), name: z.string().optional() })
    .optional(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  lastUsedAt: z.iso
    .datetime()
    .optional()
    .describe('when they were last accepted, within an hour'),
  expiresAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});
export type AgentCredential = z.output<typeof agentCredentialSchema>;

/** New credentials, with the secret: it is shown this once. */
export const newAgentCredentialSchema = agentCredentialSchema.extend({
  secret: z
    .string()
    .describe('the password of Basic, the client secret of OAuth'),
});
export type NewAgentCredential = z.output<typeof newAgentCredentialSchema>;
