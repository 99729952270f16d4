/** Operations that answer 400 to everybody who is signed in, as there is nothing to count by. */
export const withoutFacets = [
  'get /suppliers/facets',
  'get /categories/facets',
];

/** Whether an operation reads only. */
export function isRead(operation: string): boolean {
  // How the backend is doing, and what agents sign in with, is for administrators alone.
  if (['get /health', 'get /agent-credentials'].includes(operation))
    return false;
  // What an agent sent names people: for those who manage inventory.
  if (operation === 'get /inventory-messages/{id}/body') return false;
  // What was imported is seen by who imports.
  if (operation.includes(' /import')) return false;
  return (
    operation.startsWith('get ') || /\/(by-refs|preview|check)$/.test(operation)
  );
}

/**
 * Operations that answer 404 to everybody who may ask, as there is no agent yet, and no file on the licence,
 * the work order or the change.
 */
export const withoutAgents = [
  'get /inventory-messages/{id}',
  'get /agents/{id}',
  'get /licences/{ref}/files/{id}',
  'get /work-orders/{ref}/files/{id}',
  'get /changes/{ref}/files/{id}',
  'get /software-titles/{id}/proposal',
];

/** Whether an operation is about what is the caller's own: everybody who sees Parc may ask it. */
export function isPersonal(operation: string): boolean {
  return (
    operation.includes(' /views') || operation.includes(' /calendar-feeds')
  );
}

/** Whether who knows the address needs no sign-in; of the one that is asked nobody does, so that it answers 404. */
export function opensBySecret(operation: string): boolean {
  return operation === 'get /calendar-feeds/{token}.ics';
}
