const REMEMBERED = 'parc-demo-user';

/** Remembers across reloads and tabs who signed in, until they sign out. */
export const rememberedPerson = {
  find: (): string | undefined =>
    window.localStorage.getItem(REMEMBERED) ?? undefined,
  remember: (entityRef: string) =>
    window.localStorage.setItem(REMEMBERED, entityRef),
  forget: () => window.localStorage.removeItem(REMEMBERED),
};
