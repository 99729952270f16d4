import type { StateColour } from '../assets';
import type { WindowKind } from './windowFields';

/** How the kind of a window looks on every page: a window is open, a freeze is shut. */
export const windowKindLooks: Readonly<
  Record<WindowKind, { colour: StateColour; icon: string; label: string }>
> = {
  maintenance: {
    colour: 'green',
    icon: 'Build',
    label: 'choices.window.kind.maintenance',
  },
  freeze: {
    colour: 'blue',
    icon: 'Lock',
    label: 'choices.window.kind.freeze',
  },
};
