import type { ChangeContext } from './Access';

/** Parc itself changes something: nobody asked for it, and it may. */
export const byParc: ChangeContext = {
  who: { actor: 'service:parc', isSystem: true },
  source: 'system',
};
