import {
  createTranslationMessages,
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';

export const homeTranslationRef = createTranslationRef({
  id: 'app.home',
  messages: {
    greeting: 'Hello {{name}}',
    title: 'Hello',
    purpose:
      'The company’s equipment, licences, maintenance and changes, in one place.',
  },
});

const french = createTranslationMessages({
  ref: homeTranslationRef,
  full: true,
  messages: {
    greeting: 'Bonjour {{name}}',
    title: 'Bonjour',
    purpose:
      'Le matériel, les licences, la maintenance et les changements de l’entreprise, au même endroit.',
  },
});

export const homeTranslations = createTranslationResource({
  ref: homeTranslationRef,
  translations: { fr: async () => ({ default: french }) },
});
