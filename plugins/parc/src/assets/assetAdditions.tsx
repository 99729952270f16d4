import {
  createContext,
  useContext,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Asset } from '@parc/backstage-plugin-parc-common';

/** A tab of the asset's page; its label is the text `asset.tab.<name>`. */
export interface AssetTab {
  name: string;
  Content: ComponentType<{ asset: Asset }>;
}

/**
 * What a later feature adds to the page of an asset. The features of assets know none of them: whoever puts the pages
 * together hands them in, with {@link AssetAdditionsProvider}.
 */
export interface AssetAddition {
  tabs?: readonly AssetTab[];
  /** Below the fields of the first tab. */
  Details?: ComponentType<{ asset: Asset }>;
  /** A button beside those of the page. */
  Action?: ComponentType<{ asset: Asset }>;
  /** Above the tabs: what asks for attention. */
  Notice?: ComponentType<{ asset: Asset }>;
  /** Beside and below the value of a field. */
  FieldNote?: ComponentType<{ asset: Asset; field: string }>;
}

const AdditionsContext = createContext<readonly AssetAddition[]>([]);

export const AssetAdditionsProvider = (props: {
  additions: readonly AssetAddition[];
  children: ReactNode;
}) => (
  <AdditionsContext.Provider value={props.additions}>
    {props.children}
  </AdditionsContext.Provider>
);

const ChangedContext = createContext<() => void>(() => {});

/** Around the page of an asset: how an addition has it read again after it changed it. */
export const AssetChangedProvider = ChangedContext.Provider;

/** Has the page read its asset again. Elsewhere than on its page it does nothing: what is shown follows by itself. */
export function useAssetChanged(): () => void {
  return useContext(ChangedContext);
}

export function useAssetTabs(): AssetTab[] {
  return useContext(AdditionsContext).flatMap(({ tabs = [] }) => tabs);
}

/** What later features say about an asset as a whole. */
export const AssetNotices = ({ asset }: { asset: Asset }) => (
  <>
    {useContext(AdditionsContext).map(
      ({ Notice }, at) => Notice && <Notice key={at} asset={asset} />,
    )}
  </>
);

/** What can be done with an asset in later features. */
export const AddedActions = ({ asset }: { asset: Asset }) => (
  <>
    {useContext(AdditionsContext).map(
      ({ Action }, at) => Action && <Action key={at} asset={asset} />,
    )}
  </>
);

/** What later features show below the fields of an asset. */
export const AddedDetails = ({ asset }: { asset: Asset }) => (
  <>
    {useContext(AdditionsContext).map(
      ({ Details }, at) => Details && <Details key={at} asset={asset} />,
    )}
  </>
);

/** What later features say about a field of an asset. */
export const AssetFieldNotes = (props: { asset: Asset; field: string }) => (
  <>
    {useContext(AdditionsContext).map(
      ({ FieldNote }, at) => FieldNote && <FieldNote key={at} {...props} />,
    )}
  </>
);
