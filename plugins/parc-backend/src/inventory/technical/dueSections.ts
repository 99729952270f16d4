import type {
  ComponentKind,
  DigestKey,
  Inventory,
  InventorySections,
} from '@parc/backstage-plugin-parc-common';
import type { SectionMark } from './TechnicalRow';

/** Sections, of the components each kind by itself, and by what the machine is known. */
export type DueKey = Exclude<DigestKey, 'components'> | 'identity';

/** Which parts of an inventory are to be written, and the marks that say so afterwards. */
export interface DueSections {
  /** What is new, with what a whole inventory does not name any more as empty. */
  sections: InventorySections;
  keys: DueKey[];
  marks: Record<string, SectionMark>;
}

/** What a whole inventory leaves out when the machine has none of it any more. */
const vanishing = [
  'antivirus',
  'virtualMachines',
  'databases',
  'licences',
  'remoteAccess',
] as const;

/** Stands for the digest of what an inventory does not name. */
const absent = 'absent';

/**
 * Picks what an inventory changes: sections that its agent did not send like that before, and that no newer message
 * set. What a partial inventory does not name stays.
 */
export function dueSections(
  inventory: Inventory,
  digests: Partial<Record<DueKey | 'components', string>>,
  known: Readonly<Record<string, SectionMark>>,
  { agentId, messageId }: { agentId: string; messageId: string },
): DueSections {
  const { components: _, ...named } = digests;
  const given: Record<string, string> = {
    ...(inventory.isPartial ? {} : absentOf(named, known, agentId)),
    ...named,
  };
  const isDue = (key: string) => {
    const mark = known[key];
    return (
      !mark ||
      (mark.by[agentId] !== given[key] &&
        BigInt(mark.message) <= BigInt(messageId))
    );
  };
  const keys = Object.keys(given).filter(isDue) as DueKey[];
  return {
    sections: sectionsOf(inventory.sections, keys),
    keys,
    marks: Object.fromEntries(
      keys.map(key => [
        key,
        {
          agent: agentId,
          message: messageId,
          by: { ...known[key]?.by, [agentId]: given[key] },
        },
      ]),
    ),
  };
}

/** What this agent said before and, in a whole inventory, says no more. */
function absentOf(
  digests: Partial<Record<DueKey, string>>,
  known: Readonly<Record<string, SectionMark>>,
  agentId: string,
): Record<string, string> {
  const gone = Object.keys(known).filter(
    key =>
      known[key].agent === agentId &&
      !(key in digests) &&
      (key.startsWith('components.') ||
        (vanishing as readonly string[]).includes(key)),
  );
  return Object.fromEntries(gone.map(key => [key, absent]));
}

function sectionsOf(
  sections: InventorySections,
  keys: readonly DueKey[],
): InventorySections {
  const due: Record<string, unknown> = {};
  for (const key of keys) {
    if (key !== 'identity' && !key.startsWith('components.'))
      due[key] = sections[key as keyof InventorySections] ?? [];
  }
  const kinds = keys.flatMap(key =>
    key.startsWith('components.')
      ? (key.slice('components.'.length) as ComponentKind)
      : [],
  );
  if (kinds.length) {
    due.components = {
      kinds,
      items:
        sections.components?.items.filter(each => kinds.includes(each.kind)) ??
        [],
    };
  }
  return due as InventorySections;
}
