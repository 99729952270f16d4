/** Enough to read a label on it, in pixels of the longer side. */
const longestSide = 2_048;
/** What is smaller is sent as it is, in bytes. */
const smallEnough = 500_000;
/** Of JPEG, from 0 to 1. */
const quality = 0.85;

/**
 * A photo as small as its purpose allows, as JPEG: a telephone's camera makes ten megabytes of it. What the browser
 * cannot read stays as it is; whether it is taken, the server says.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= smallEnough) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(
      1,
      longestSide / Math.max(picture.width, picture.height),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas
      .getContext('2d')!
      .drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const shrunk = await new Promise<Blob | null>(resolve => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    return shrunk && shrunk.size < file.size ? shrunk : file;
  } catch {
    return file;
  }
}
