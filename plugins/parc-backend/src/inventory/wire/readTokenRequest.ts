import { z } from 'zod';

const requestSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string().min(1).max(255),
  client_secret: z.string().min(1).max(255),
});

/** What is asked for a token: JSON, as the GLPI agent sends it, or a form (RFC 6749, 4.4.2). Undefined when it is neither. */
export function readTokenRequest(
  body: Buffer,
): { login: string; secret: string } | undefined {
  const parsed = requestSchema.safeParse(readFields(body.toString('utf8')));
  if (!parsed.success) return undefined;
  const { client_id: login, client_secret: secret } = parsed.data;
  return { login, secret };
}

function readFields(text: string): unknown {
  if (!text.trimStart().startsWith('{'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
