import type { Finding } from '../Finding';
import { formatGithub } from './formatGithub';
import { formatGitlab } from './formatGitlab';
import { formatText } from './formatText';

/** The ways in which findings are written. */
export const formats = {
  text: formatText,
  github: formatGithub,
  gitlab: formatGitlab,
} satisfies Record<string, (findings: readonly Finding[]) => string>;
export type Format = keyof typeof formats;
