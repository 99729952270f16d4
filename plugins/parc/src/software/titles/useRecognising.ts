import { useApi } from '@backstage/core-plugin-api';
import type {
  SoftwareDryRun,
  SoftwareProposal,
  SoftwareRule,
  SoftwareTitle,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** A rule that would recognise a title. */
export function useProposal(title: SoftwareTitle): Loaded<SoftwareProposal> {
  const client = useApi(parcApiRef).software;
  return useLoaded(`proposal for ${title.id}`, () => client.proposal(title.id));
}

/** A product that the rule leads to and that there is not yet. */
export interface NewProduct {
  code: string;
  name: string;
  publisher?: string;
  licensing: string;
}

/**
 * What one more rule would take, the rules that there are coming first; nothing is asked without a rule. A rule whose
 * product does not exist yet is tried as one that leads to a category: it takes the same.
 */
export function useTrial(
  rule: SoftwareRule | undefined,
  isNewProduct: boolean,
): Loaded<SoftwareDryRun> {
  const client = useApi(parcApiRef).software;
  return useLoaded(
    rule && `trial ${isNewProduct} ${JSON.stringify(rule)}`,
    async () => {
      const { rules, disabled } = await client.rules();
      const tried = isNewProduct ? asCategory(rule!) : rule!;
      return client.tryRules({ rules: [...rules, tried], disabled });
    },
  );
}

function asCategory({
  product,
  edition,
  release,
  ...others
}: SoftwareRule): SoftwareRule {
  return {
    ...others,
    title: uncaptured(others.title),
    publisher: uncaptured(others.publisher),
    version: uncaptured(others.version),
    licensing: 'free',
  };
}

function uncaptured(pattern: string | undefined): string | undefined {
  return pattern?.replace(/\{(release|edition)\}/g, '*');
}

/** Adds a rule behind the own ones, whatever somebody else added meanwhile; makes its product first, if it is new. */
export function useAddRule(
  onDone: () => void,
): Action<[rule: SoftwareRule, product?: NewProduct], void> {
  const client = useApi(parcApiRef).software;
  return useAction(async (rule, product) => {
    if (product) await client.products.create(product);
    const { version, rules, disabled } = await client.rules();
    await client.saveRules(version, { rules: [...rules, rule], disabled });
    onDone();
  });
}
