import { isStorable } from '@parc/backstage-plugin-parc-common';
import { RefusedAgent } from '../RefusedAgent';

/** What the dialogue needs to know of a message. The rest is read later, by a worker. */
export interface Outline {
  format: 'json' | 'xml';
  /** The protocol's deviceid: host name and moment of installation. Empty where none is needed. */
  deviceId: string;
  /** In lower case: `inventory`, `contact`, `prolog`, `netdiscovery` … */
  action: string;
  isPartial: boolean;
}

/** Looks at a message as it comes. Throws a {@link RefusedAgent} as soon as it is none. */
export interface OutlineReader {
  push(chunk: Uint8Array): void;
  /** Whether it is where nothing of interest stands. */
  isInContent(): boolean;
  /** Where in the end of a message its content closes; undefined when it does not. */
  findBehindContent(tail: Buffer): number | undefined;
  /** What is pushed next comes behind the content. */
  goOnBehindContent(): void;
  end(): Outline;
}

/** Inventories have six levels; whoever sends more wants something else. */
export const deepestLevel = 64;

/** The longest text that is kept of what is looked at. */
export const longestText = 255;

export const tooDeep = () =>
  new RefusedAgent(400, `is nested deeper than ${deepestLevel} levels`);

export const brokenOff = () => new RefusedAgent(400, 'ends in the middle');

/** A text of the outline as it may be kept. Throws a {@link RefusedAgent} that names it. */
export function outlineText(
  name: string,
  value: string | undefined,
): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (text.length > longestText)
    throw new RefusedAgent(
      400,
      `${name} is longer than ${longestText} characters`,
    );
  // Control characters in what lists and logs show are nobody's name.
  if (!isStorable(text) || /\p{Cc}/u.test(text))
    throw new RefusedAgent(400, `${name} holds characters that no name has`);
  return text;
}
