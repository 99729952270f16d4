/** The area of maintenance. */
export const maintenance = {
  parts: 'Parts of maintenance',
  part: {
    calendar: 'Calendar',
    work: 'My work',
    orders: 'Orders',
    plans: 'Plans',
    dues: 'What is due',
    load: 'Load',
    compliance: 'Compliance',
  },
};
