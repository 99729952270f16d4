type ParcLogoProps = { size?: number };

/** Four machines, seen from above: one is in use, one is yours. The colours suit a dark background. */
export const ParcLogo = ({ size = 28 }: ParcLogoProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 28 28"
    width={size}
    height={size}
    aria-hidden="true"
  >
    <rect x="1" y="1" width="12" height="12" rx="3" fill="#4fd1a5" />
    <g fill="none" stroke="#ffffff" strokeWidth="2">
      <rect x="16" y="2" width="10" height="10" rx="2" />
      <rect x="2" y="16" width="10" height="10" rx="2" />
    </g>
    <circle cx="21" cy="21" r="6" fill="#4fd1a5" />
  </svg>
);
