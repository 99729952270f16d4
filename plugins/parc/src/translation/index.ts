export * from './parcTranslationRef';
