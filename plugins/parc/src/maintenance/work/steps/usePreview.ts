import { useEffect, useState } from 'react';

/**
 * The address of a picture that is only on this device. It holds the picture itself: portals allow pages no pictures of
 * `blob:` addresses.
 */
export function usePreview(file: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file) return undefined;
    const reader = new FileReader();
    reader.onload = () => setUrl(String(reader.result));
    reader.readAsDataURL(file);
    return () => {
      reader.onload = null;
      setUrl(undefined);
    };
  }, [file]);
  return url;
}
