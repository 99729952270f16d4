import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { allocations, licences } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, useMayNoun, useToday } from '../records';
import {
  allocatedTo,
  licencesOwnedBy,
  licencesUnder,
} from './licenceQuestions';
import { RecordsFound } from './RecordsFound';
import { useProductsOf } from './useSoftwareOf';

/** On a user's page: which licences they have. */
export const UserLicencesCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  return (
    <Card heading={t('entity.licences')}>
      <Allocated entity={entity} none={t('entity.none.allocated')} />
    </Card>
  );
};

/** On a group's page: which licences it has, and which ones it answers for. */
export const GroupLicencesCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const mayRead = useMayNoun(licences.plural, 'read');
  return (
    <Card heading={t('entity.teamLicences')}>
      <Allocated entity={entity} none={t('entity.none.allocated')} />
      {mayRead && (
        <div style={{ marginTop: 16 }}>
          <RecordsFound
            noun={licences}
            question={licencesOwnedBy(entity)}
            columns={[
              'number',
              'name',
              'product',
              'quantity',
              'allocated',
              'end',
            ]}
            none={t('entity.none.ownedLicences')}
            label={t('entity.ownedLicences')}
          />
        </div>
      )}
    </Card>
  );
};

const Allocated = (props: { entity: Entity; none: string }) => {
  const { t } = useText();
  const today = useToday();
  return (
    <RecordsFound
      noun={allocations}
      question={allocatedTo(props.entity, today)}
      columns={['number', 'licence', 'quantity', 'since', 'lockedUntil']}
      none={props.none}
      label={t('entity.allocated')}
    />
  );
};

/** On the page of a system, component, resource or API: the licences of the software that it uses. */
export const LicencesUsedCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const mayRead = useMayNoun(licences.plural, 'read');
  const { value, error } = useProductsOf(entity);
  if (!mayRead || !(value || error)) return null;
  return (
    <Card heading={t('entity.licencesUsed')}>
      <RecordsFound
        noun={licences}
        question={licencesUnder(entity, value ?? [])}
        columns={['number', 'name', 'product', 'quantity', 'allocated', 'end']}
        none={t('entity.none.licences')}
      />
    </Card>
  );
};
