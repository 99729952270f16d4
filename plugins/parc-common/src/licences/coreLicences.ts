/** How many cores a vendor counts at least; what is not said is no minimum. */
export interface CoreMinimums {
  perProcessor?: number;
  perServer?: number;
}

/** What a machine needs by cores or processors. Not known: some of it was not reported, and is counted at the minimum. */
export interface MachineNeed {
  quantity: number;
  isKnown: boolean;
}

/**
 * The cores of a machine that need a licence: all physical ones, at least so many a processor and a server; threads
 * never count. (Microsoft, Windows Server: all physical cores, at least 8 a processor and 16 a server.)
 *
 * @param processors - The physical cores of each processor; 0 where they are not known.
 */
export function coreLicences(
  processors: readonly number[],
  { perProcessor = 0, perServer = 0 }: CoreMinimums,
): MachineNeed {
  const known = processors.length ? processors : [0];
  const cores = known
    .map(each => Math.max(each, perProcessor, 1))
    .reduce((sum, each) => sum + each, 0);
  return {
    quantity: Math.max(cores, perServer),
    isKnown: known.every(each => each > 0),
  };
}

/** The processors of a machine that need a licence: one at least, also where none was reported. */
export function processorLicences(processors: readonly number[]): MachineNeed {
  return {
    quantity: Math.max(processors.length, 1),
    isKnown: processors.length > 0,
  };
}

/** How many packs are to be bought for so many licences. */
export function packsFor(licences: number, packSize: number): number {
  return Math.ceil(licences / packSize);
}
