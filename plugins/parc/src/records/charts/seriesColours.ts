/** Told apart by those who see few colours, too: Okabe and Ito (2008), darker or lighter as the ground asks. */
const light = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#7a6a00',
  '#5c6b73',
];
const dark = [
  '#56b4e9',
  '#e69f00',
  '#2fc79b',
  '#dd9cc0',
  '#9ad4f5',
  '#f08a4b',
  '#f0e442',
  '#aebbc2',
];

/** The colours of the parts of a chart that have no meaning of their own, in their order. */
export function seriesColours(theme: 'light' | 'dark'): readonly string[] {
  return theme === 'dark' ? dark : light;
}
