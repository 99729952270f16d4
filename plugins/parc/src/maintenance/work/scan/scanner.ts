/** The browser's own reader of codes (W3C Shape Detection API); TypeScript does not know it yet. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<Array<{ rawValue: string }>>;
}

type Detector = new () => BarcodeDetector;

function detectorOf(): Detector | undefined {
  return (window as unknown as { BarcodeDetector?: Detector }).BarcodeDetector;
}

/** Whether this browser reads codes with a camera. Others have a hand scanner, or type. */
export function hasScanner(): boolean {
  return Boolean(detectorOf() && navigator.mediaDevices?.getUserMedia);
}

/** How often a picture is looked at. */
const lookMilliseconds = 250;

/**
 * Shows the camera behind the telephone in a video, and tells of each code that it sees anew. Returns how to stop.
 * Throws where the camera is not given.
 */
export async function startScanner(
  video: HTMLVideoElement,
  onRead: (code: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  const detector = new (detectorOf()!)();
  let last = '';
  video.srcObject = stream;
  await video.play();
  const look = async () => {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || code.rawValue === last) return;
    last = code.rawValue;
    onRead(last);
  };
  const timer = window.setInterval(() => void look(), lookMilliseconds);
  return () => {
    window.clearInterval(timer);
    stream.getTracks().forEach(track => track.stop());
  };
}
