import type { TechnicalState } from '@parc/backstage-plugin-parc-common';
import { RefLink } from '../../records';

/** The asset that something named in an inventory is, where it is one. */
export const LinkedAsset = (props: {
  linked: TechnicalState['linked'];
  /** By a UUID or a serial number. */
  by: string | undefined;
}) => {
  const asset = props.by ? props.linked[props.by] : undefined;
  return asset ? <RefLink plural="assets" refText={asset.ref} /> : <>–</>;
};
