import Typography from '@material-ui/core/Typography';
import { useEntity } from '@backstage/plugin-catalog-react';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  Card,
  listLink,
  mergeGroups,
  useTotals,
  type Condition,
  type Group,
} from '../records';
import type { Loaded } from '../loading';
import { useParcPaths } from '../useParcPaths';
import { ListLinks, RecordsFound } from './RecordsFound';
import { CategoryTotals } from './CategoryTotals';
import { locationAnnotation } from './entityFilters';
import {
  hardwareUnder,
  heldBy,
  heldByTeam,
  mostMembers,
  ownedBeside,
  standingAt,
  teamOf,
} from './questions';

/** On a user's page: what they have, and what else they own. */
export const UserEquipmentCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  return (
    <Card heading={t('entity.equipment')}>
      <RecordsFound
        question={heldBy(entity)}
        columns={[
          'tag',
          'model',
          'status',
          'assignedSince',
          'expectedBack',
          'name',
        ]}
        none={t('entity.none.held')}
        label={t('entity.assigned')}
      />
      <div style={{ marginTop: 16 }}>
        <RecordsFound
          question={ownedBeside(entity)}
          columns={['tag', 'model', 'status', 'assignedTo', 'name']}
          none={t('entity.none.owned')}
          label={t('entity.owned')}
        />
      </div>
    </Card>
  );
};

/** On a group's page: what it owns, and what it and its members have. */
export const GroupEquipmentCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const question = heldByTeam(entity);
  return (
    <Card heading={t('entity.teamEquipment')}>
      {!teamOf(entity).isWhole && (
        <Typography variant="body2">
          {t('entity.manyMembers', { most: mostMembers })}
        </Typography>
      )}
      <RecordsFound
        question={question}
        columns={['tag', 'model', 'status', 'assignedTo', 'name']}
        none={t('entity.none.team')}
      >
        <details>
          <summary>{t('locations.byCategory')}</summary>
          <CategoryTotals groups={useCategories(question.query)} />
        </details>
      </RecordsFound>
    </Card>
  );
};

/** On the page of a system, component, resource or API: the hardware that it runs on. */
export const HardwareCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  return (
    <Card heading={t('entity.hardware')}>
      <RecordsFound
        question={hardwareUnder(entity)}
        columns={['tag', 'name', 'status', 'location', 'model']}
        none={t('entity.none.hardware')}
      />
    </Card>
  );
};

/** On the page of what stands for a place: what stands there and below. */
export const PlaceCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const paths = useParcPaths();
  const path = entity.metadata.annotations?.[locationAnnotation] ?? '';
  const { query, lists } = standingAt(path);
  const groups = useCategories(query);
  return (
    <Card heading={t('entity.standsHere', { path })}>
      {groups.value?.length === 0 ? (
        <Typography variant="body2">{t('entity.none.place')}</Typography>
      ) : (
        <>
          <CategoryTotals
            groups={groups}
            linkOf={category =>
              listLink(paths.list('assets'), {
                ...lists[0].filters,
                category: [category ?? '-'],
              })
            }
          />
          <ListLinks lists={lists} />
        </>
      )}
    </Card>
  );
};

/** The assets of a question by category, with what they cost. */
function useCategories(query: Condition): Loaded<Group[]> {
  const totals = useTotals(
    assets,
    { filters: {}, text: '', isDeleted: false, query },
    { measure: 'purchaseCost', by: 'category' },
  );
  return { ...totals, value: totals.value && mergeGroups(totals.value) };
}
