import { startInBrowserLanguage } from './startInBrowserLanguage';

describe('startInBrowserLanguage', () => {
  beforeEach(() => localStorage.clear());

  it('starts in the first language of the browser that the portal has', () => {
    startInBrowserLanguage(localStorage, ['de-DE', 'fr-CA', 'en']);

    expect(localStorage.getItem('language')).toBe('fr');
  });

  it('keeps the language that was chosen', () => {
    localStorage.setItem('language', 'en');

    startInBrowserLanguage(localStorage, ['fr-FR']);

    expect(localStorage.getItem('language')).toBe('en');
  });

  it('leaves the choice to the portal when the browser speaks neither', () => {
    startInBrowserLanguage(localStorage, ['de-DE']);

    expect(localStorage.getItem('language')).toBeNull();
  });
});
