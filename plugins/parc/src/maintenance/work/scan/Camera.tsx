import { useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../../language';
import { startScanner } from './scanner';

/** The camera's picture, and what it reads. */
export const Camera = ({ onRead }: { onRead(code: string): void }) => {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setIsRefused] = useState(false);
  const latest = useRef(onRead);
  latest.current = onRead;
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    startScanner(video.current!, code => latest.current(code)).then(
      stopping => {
        stop = stopping;
        if (isGone) stop();
      },
      () => setIsRefused(true),
    );
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  if (isRefused)
    return (
      <Typography variant="body2" gutterBottom>
        {t('work.noCamera')}
      </Typography>
    );
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={t('work.camera')}
      style={{ width: '100%', maxHeight: '45vh', marginBottom: 16 }}
    />
  );
};
