import * as french from './french';
import { flattenTexts } from './texts';

/** French by the portal's flat keys. */
export default flattenTexts({ ...french });
