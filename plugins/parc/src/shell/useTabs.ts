import {
  changeCreatePermission,
  changeReadPermission,
  importPermission,
  licenceReadPermission,
  parcCalendarReadPermission,
  parcInventoryReadPermission,
  parcMaintenanceReadPermission,
  parcPersonalDataReadPermission,
  parcProblemReadPermission,
  parcReferenceReadPermission,
  parcSoftwareReadPermission,
  workOrderReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useMay, useMayRecord } from '../permissions';
import { useParcPaths } from '../useParcPaths';

/** One entry of Parc's own navigation. */
export interface ParcTab {
  label: string;
  to: string;
  /** Below which other addresses it is the open one as well. */
  alsoBelow?: readonly string[];
}

/** What assets refer to. One entry leads to the first, from which the others are reached. */
export const referenceNouns = [
  'locations',
  'models',
  'categories',
  'suppliers',
] as const;

/** What the reader may look at; who sees only their own equipment has two entries. */
export function useTabs(): ParcTab[] {
  const { t } = useText();
  const paths = useParcPaths();
  const mayReadReference = useMay(parcReferenceReadPermission);
  const mayReadSoftware = useMay(parcSoftwareReadPermission);
  const mayReadLicences = useMayRecord(licenceReadPermission);
  const mayReadMaintenance = useMay(parcMaintenanceReadPermission);
  const mayReadOrders = useMayRecord(workOrderReadPermission);
  const mayRaiseChanges = useMayRecord(changeCreatePermission);
  const mayReadChanges = useMayRecord(changeReadPermission);
  const mayReadCalendars = useMay(parcCalendarReadPermission);
  const mayReadInventory = useMay(parcInventoryReadPermission);
  const mayReadProblems = useMay(parcProblemReadPermission);
  const mayImport = useMay(importPermission);
  const mayReadPeople = useMay(parcPersonalDataReadPermission);
  const tabs: Array<ParcTab & { isShown: boolean }> = [
    {
      label: t('tabs.overview'),
      to: paths.overview,
      isShown: mayReadReference,
    },
    { label: t('tabs.assets'), to: paths.list('assets'), isShown: true },
    { label: t('tabs.myEquipment'), to: paths.myEquipment, isShown: true },
    {
      label: t('tabs.reference'),
      to: paths.list('locations'),
      alsoBelow: referenceNouns.map(plural => paths.list(plural)),
      isShown: mayReadReference,
    },
    {
      label: t('tabs.software'),
      to: paths.software(),
      isShown: mayReadSoftware,
    },
    {
      label: t('tabs.licences'),
      to: paths.licences(),
      isShown: mayReadLicences,
    },
    {
      label: t('tabs.maintenance'),
      to: paths.maintenance(),
      isShown: mayReadMaintenance || mayReadOrders,
    },
    {
      label: t('tabs.changes'),
      to: paths.changes(),
      isShown: mayRaiseChanges || mayReadChanges,
    },
    {
      label: t('tabs.calendars'),
      to: paths.calendars(),
      isShown: mayReadCalendars,
    },
    {
      label: t('tabs.inventory'),
      to: paths.inventory(),
      isShown: mayReadInventory,
    },
    { label: t('tabs.problems'), to: paths.problems, isShown: mayReadProblems },
    { label: t('tabs.imports'), to: paths.imports, isShown: mayImport },
    { label: t('tabs.people'), to: paths.people, isShown: mayReadPeople },
  ];
  return tabs.filter(tab => tab.isShown);
}
