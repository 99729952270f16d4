import { useEffect, useState } from 'react';
import { useFormats } from '../language';

const tickMilliseconds = 20_000;

/** How long ago something was, kept up to date; the exact moment beneath the pointer. */
export const Ago = ({ at }: { at: string }) => {
  const formats = useFormats();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = window.setInterval(
      () => setNow(Date.now()),
      tickMilliseconds,
    );
    return () => window.clearInterval(timer);
  }, [at]);
  return (
    <time dateTime={at} title={formats.instant(at)}>
      {formats.ago(at, now)}
    </time>
  );
};
