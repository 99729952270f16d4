import { useFormats } from '../../language';

const bytesInMebibyte = 1024 ** 2;

/** Writes sizes that agents give in MiB. */
export function useMebibytes(): (mebibytes: number) => string {
  const { size } = useFormats();
  return mebibytes => size(mebibytes * bytesInMebibyte);
}
