import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';

/** What the filter of the search page calls assets, in the reader's language. */
export const AssetsTypeName = () => <>{useText().noun(assets, 'many')}</>;
