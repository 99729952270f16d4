import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * For a strip of links that may be wider than its page: the one that is open is scrolled into sight, when another is
 * opened and when links come or change their words, as they do while permissions and languages are loaded.
 */
export function useOpenInView() {
  const strip = useRef<HTMLElement>(null);
  const shown = useRef('');
  const { pathname } = useLocation();
  useEffect(() => {
    const now = `${pathname} ${strip.current?.textContent}`;
    if (now === shown.current) return;
    shown.current = now;
    const open = strip.current?.querySelector('[aria-current=page]');
    if (!strip.current || !(open instanceof HTMLElement)) return;
    const { left, right } = open.getBoundingClientRect();
    const seen = strip.current.getBoundingClientRect();
    if (right > seen.right) strip.current.scrollLeft += right - seen.right;
    else if (left < seen.left) strip.current.scrollLeft += left - seen.left;
  });
  return strip;
}
