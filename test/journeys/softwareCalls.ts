import { get, post, type Call } from './Call';

/** A well-formed call of every operation of the software catalogue beside what every noun has. */
export function softwareCalls(): Record<string, Call> {
  return {
    'get /products/{ref}/releases': get('/products/cad/releases'),
    'post /products/{ref}/releases/{id}': post('/products/cad/releases/0', {
      endOfSupport: '2030-12-31',
    }),
    'get /products/{ref}/growth': get('/products/cad/growth'),
    'get /software-titles': get('/software-titles?state=unrecognised'),
    'get /software-titles/{id}/proposal': get('/software-titles/0/proposal'),
    'get /software-rules': get('/software-rules'),
    'post /software-rules': {
      ...post('/software-rules', { rules: [] }),
      headers: { 'if-match': '"0"' },
    },
    'post /software-rules/dry-run': post('/software-rules/dry-run', {
      rules: [],
    }),
    'get /installations': get('/installations?product=cad'),
  };
}
