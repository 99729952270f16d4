/** The five roles that the portal knows, each with the person of the demo who has it. */
export const people = {
  fleetManager: 'user:default/camille.moreau',
  licenceManager: 'user:default/karim.benali',
  technician: 'user:default/theo.lambert',
  auditor: 'user:default/paul.renaud',
  employee: 'user:default/ines.garnier',
} as const;

export type Role = keyof typeof people;

export const roles = Object.keys(people) as Role[];
