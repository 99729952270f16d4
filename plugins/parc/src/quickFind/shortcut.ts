const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** How the shortcut's first key is written on this machine's keyboard. */
export const shortcutKeys = isApple ? '⌘' : 'Ctrl+';

/** Ctrl+K, or ⌘K on a Mac. */
export function isShortcut(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}): boolean {
  const isHeld = isApple ? event.metaKey : event.ctrlKey;
  return (
    isHeld &&
    !event.shiftKey &&
    !event.altKey &&
    event.key.toLowerCase() === 'k'
  );
}
