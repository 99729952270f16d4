import {
  assets,
  assetStatusLooks,
  type AssetStatus,
  type Noun,
  type StateColour,
} from '@parc/backstage-plugin-parc-common';

/** How a value of a choice looks, from the domain; most choices are plain words. */
export interface ChoiceLook {
  colour: StateColour;
  icon: string;
}

export function choiceLook(
  noun: Noun,
  field: string,
  value: string,
): ChoiceLook | undefined {
  const isStatus = noun.name === assets.name && field === 'status';
  return isStatus ? assetStatusLooks[value as AssetStatus] : undefined;
}
