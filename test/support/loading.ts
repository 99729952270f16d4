/**
 * What on a page says that it is loading, as a selector: of Backstage, Material, whose class names may end in a number,
 * and Parc.
 */
export const loading =
  '[class*=MuiSkeleton-root], [role=progressbar]:not([aria-valuenow]), [aria-busy=true]';
