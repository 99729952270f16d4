import type { StateColour } from '@parc/backstage-plugin-parc-common';

interface Tint {
  text: string;
  background: string;
  /** The bar or slice of a chart. */
  solid: string;
}

/** Text on background has a contrast of at least 4.5 to 1 (WCAG 2.1 AA), in both themes. */
const light: Readonly<Record<StateColour, Tint>> = {
  blue: { text: '#0b4f8a', background: '#e1effb', solid: '#1f77c4' },
  green: { text: '#1b5e20', background: '#e3f3e4', solid: '#388e3c' },
  teal: { text: '#00574f', background: '#dbf2f0', solid: '#00897b' },
  orange: { text: '#7d3c00', background: '#fdecd8', solid: '#e07b00' },
  red: { text: '#9b1414', background: '#fbe3e3', solid: '#d32f2f' },
  grey: { text: '#44545c', background: '#e9edef', solid: '#78909c' },
  black: { text: '#212121', background: '#dcdcdc', solid: '#424242' },
};

const dark: Readonly<Record<StateColour, Tint>> = {
  blue: { text: '#b3d9ff', background: '#123350', solid: '#64b5f6' },
  green: { text: '#b7e4b9', background: '#17391a', solid: '#81c784' },
  teal: { text: '#a7e3dc', background: '#0c3b36', solid: '#4db6ac' },
  orange: { text: '#ffd3a1', background: '#4a2a06', solid: '#ffb74d' },
  red: { text: '#ffc1c1', background: '#511a1a', solid: '#e57373' },
  grey: { text: '#d5dee3', background: '#36434a', solid: '#b0bec5' },
  black: { text: '#e0e0e0', background: '#1c1c1c', solid: '#9e9e9e' },
};

export function stateColours(
  theme: 'light' | 'dark',
): Readonly<Record<StateColour, Tint>> {
  return theme === 'dark' ? dark : light;
}

/** A rule of style for each colour of a state, made once, where many elements share them. */
export function ruleOfEachColour<Rule>(
  theme: 'light' | 'dark',
  rule: (tint: Tint) => Rule,
): Record<StateColour, Rule> {
  return Object.fromEntries(
    Object.entries(stateColours(theme)).map(([colour, tint]) => [
      colour,
      rule(tint),
    ]),
  ) as Record<StateColour, Rule>;
}
