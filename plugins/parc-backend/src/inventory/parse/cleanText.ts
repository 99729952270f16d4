/**
 * A text as PostgreSQL can keep it and people can read it: without control characters and half surrogates, in one line,
 * trimmed, cut. Empty when nothing is left.
 */
export function cleanText(given: string, maxLength: number): string {
  // What is to be cut later need not be cleaned; four times as long, since what is cleaned may shrink.
  let text =
    given.length > maxLength * 4 ? given.slice(0, maxLength * 4) : given;
  if (suspicious.test(text)) {
    text = text.replace(halfSurrogates, '\ufffd').replace(gaps, ' ');
  }
  text = text.trim();
  if (text.length > maxLength) {
    text = text
      .slice(0, maxLength)
      .replace(/[\ud800-\udbff]$/, '')
      .trim();
  }
  return text;
}

/* eslint-disable no-control-regex */
const suspicious = /[\0-\x1f\x7f-\x9f\ud800-\udfff]| {2}/;
const gaps = /[\0-\x20\x7f-\x9f]+/g;
/* eslint-enable no-control-regex */
const halfSurrogates =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
