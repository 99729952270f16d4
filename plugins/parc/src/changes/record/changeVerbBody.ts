import {
  changeVerbSchemas,
  type Change,
  type ChangeAnyVerb,
  type ChangeVerbBody,
} from '@parc/backstage-plugin-parc-common';

/** What a verb's form starts with. */
export function initialBody(
  verb: ChangeAnyVerb,
  today: string,
): ChangeVerbBody {
  switch (verb) {
    case 'finish':
      return { outcome: 'successful' };
    case 'verify-return':
      return { on: today };
    default:
      return {};
  }
}

/** What is sent: texts without what stands around them, and none that is empty. */
export function verbBodyOf(body: ChangeVerbBody): ChangeVerbBody {
  return Object.fromEntries(
    Object.entries(body)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
}

/** Whether everything is there that the verb cannot do without, by the schema that the API checks, and by the change. */
export function isComplete(
  change: Change,
  verb: ChangeAnyVerb,
  body: ChangeVerbBody,
): boolean {
  const sent = verbBodyOf(body);
  if (!changeVerbSchemas[verb].safeParse(sent).success) return false;
  if (needsText(verb, body) && !sent.text) return false;
  return verb !== 'close' || isReviewed(change, sent);
}

/** A review that is needed says what was learnt, and whether the return was obtained; and that, what was measured. */
function isReviewed(change: Change, sent: ChangeVerbBody): boolean {
  if (sent.returnObtained && !sent.returnText) return false;
  if (!change.needsReview) return true;
  return Boolean(sent.review && (sent.returnObtained ?? change.returnObtained));
}

/** What happened is told unless it went as it should. */
export function needsText(verb: ChangeAnyVerb, body: ChangeVerbBody): boolean {
  return (
    verb === 'back-out' || (verb === 'finish' && body.outcome !== 'successful')
  );
}

/** Whether a verb asks why. */
export function needsReason(verb: ChangeAnyVerb): boolean {
  return !changeVerbSchemas[verb].shape.reason.safeParse(undefined).success;
}
