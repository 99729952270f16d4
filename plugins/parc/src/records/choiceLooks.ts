import {
  assets,
  assetStatusLooks,
  postureLooks,
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
  if (noun.name !== assets.name) return undefined;
  if (field === 'status') return assetStatusLooks[value as AssetStatus];
  const looks: Readonly<Record<string, Readonly<Record<string, ChoiceLook>>>> =
    postureLooks;
  return looks[field]?.[value];
}
