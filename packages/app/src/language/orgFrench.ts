import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';

export default createTranslationMessages({
  ref: orgTranslationRef,
  full: false,
  messages: {
    'groupProfileCard.editIconButtonTitle': 'Modifier le fichier',
    'groupProfileCard.refreshIconButtonTitle': 'Relire l’entité',
    'groupProfileCard.refreshIconButtonAriaLabel': 'Relire',
    'groupProfileCard.listItemTitle.entityRef': 'Référence',
    'groupProfileCard.listItemTitle.email': 'Courriel',
    'groupProfileCard.listItemTitle.parentGroup': 'Groupe parent',
    'groupProfileCard.listItemTitle.childGroups': 'Sous-groupes',
    'membersListCard.title': 'Membres de {{groupName}}',
    'membersListCard.noMembersDescription': 'Ce groupe n’a aucun membre.',
    'membersListCard.aggregateMembersToggle.label': 'Avec les sous-groupes',
    'ownershipCard.title': 'Possessions',
    'ownershipCard.aggregateRelationsToggle.label': 'Y compris par ses groupes',
    'userProfileCard.editIconButtonTitle': 'Modifier le fichier',
    'userProfileCard.listItemTitle.email': 'Courriel',
    'userProfileCard.listItemTitle.memberOf': 'Membre de',
  },
});
