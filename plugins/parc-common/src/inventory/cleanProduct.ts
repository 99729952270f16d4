import { rubbish } from './rubbish';

/** A model's name; undefined when it says nothing. */
export const cleanModel = (given: string) => clean(given, rubbish.models);

/** A manufacturer's name; undefined when it says nothing. */
export const cleanManufacturer = (given: string) =>
  clean(given, rubbish.manufacturers);

function clean(given: string, known: readonly RegExp[]): string | undefined {
  const text = given.replace(/\s+/g, ' ').trim();
  return text && !known.some(each => each.test(text)) ? text : undefined;
}
