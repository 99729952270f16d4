import { alpha, type Theme } from '@material-ui/core/styles';
import {
  windowKindLooks,
  type WindowKind,
} from '@parc/backstage-plugin-parc-common';
import { stateColours } from '../../records';

/** Enough to be seen behind entries, and too little to be in the way of reading them. */
const strength = 0.16;

/** The colour of a band behind the entries, for windows of a kind. */
export function shadeOf(theme: Theme, kind: WindowKind): string {
  const { solid } = stateColours(theme.palette.type)[
    windowKindLooks[kind].colour
  ];
  return alpha(solid, strength);
}

/** The same as an image of the whole background; a freeze is hatched, so that it is told apart without its colour. */
export function shadeImage(theme: Theme, kind: WindowKind): string {
  const colour = shadeOf(theme, kind);
  return kind === 'freeze'
    ? `repeating-linear-gradient(135deg, ${colour} 0 5px, transparent 5px 10px)`
    : `linear-gradient(${colour}, ${colour})`;
}
