import { standardRules } from '@parc/backstage-plugin-parc-common';
import { get, ifMatch, nothing, post, type Call } from './Call';

/** What is decided of inventories; of agents, messages and findings there is none. */
export function inventoryCalls(): Record<string, Call> {
  const rules = { rules: standardRules };
  return {
    'get /inventory-status': get('/inventory-status'),
    'get /inventory-messages': get('/inventory-messages'),
    'get /inventory-messages/{id}': get('/inventory-messages/0'),
    'get /inventory-messages/{id}/body': get('/inventory-messages/0/body'),
    'post /inventory-messages/replay': post('/inventory-messages/replay', {
      failed: true,
    }),
    'get /agent-credentials': get('/agent-credentials'),
    'post /agent-credentials': post('/agent-credentials', { name: 'Laptops' }),
    'post /agent-credentials/{id}/revoke': post(
      `/agent-credentials/${nothing}/revoke`,
    ),
    'get /agents': get('/agents'),
    'get /agents/{id}': get(`/agents/${nothing}`),
    'post /agents/{id}/create': post(`/agents/${nothing}/create`, {}),
    'post /agents/{id}/link': post(`/agents/${nothing}/link`, { asset: 'x' }),
    'post /agents/{id}/ignore': post(`/agents/${nothing}/ignore`),
    'post /agents/{id}/undo-match': post(`/agents/${nothing}/undo-match`, {}),
    'get /inventory-findings': get('/inventory-findings'),
    'post /inventory-findings/{id}/dismiss': post(
      `/inventory-findings/${nothing}/dismiss`,
    ),
    'get /inventory-rules': get('/inventory-rules'),
    'post /inventory-rules': {
      method: 'POST',
      path: '/inventory-rules',
      body: rules,
      headers: ifMatch,
    },
    'post /inventory-rules/dry-run': post('/inventory-rules/dry-run', rules),
  };
}
