/** Where Backstage keeps the language that somebody chose in their settings. */
const CHOSEN_LANGUAGE = 'language';

const LANGUAGES = ['en', 'fr'];

/**
 * Makes a first visit start in the language of the browser, which Backstage by itself does not.
 * A language chosen before stays.
 */
export function startInBrowserLanguage(
  storage: Storage,
  browserLanguages: readonly string[],
): void {
  if (storage.getItem(CHOSEN_LANGUAGE)) {
    return;
  }
  const preferred = browserLanguages
    .map(language => language.slice(0, 2).toLocaleLowerCase('en-US'))
    .find(language => LANGUAGES.includes(language));
  if (preferred) {
    storage.setItem(CHOSEN_LANGUAGE, preferred);
  }
}
