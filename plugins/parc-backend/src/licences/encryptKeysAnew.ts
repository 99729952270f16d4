import type { LoggerService } from '@backstage/backend-plugin-api';
import type { KeyService } from './KeyService';

/** Encrypts keys with the first secret, and says what cannot be read. To be called now and then. */
export async function encryptKeysAnew(
  keys: KeyService,
  logger: LoggerService,
): Promise<void> {
  const done = await keys.reencrypt();
  if (done)
    logger.info(`${done} licence keys were encrypted with the first secret`);
  for (const each of await keys.unreadable()) logger.error(each);
}
