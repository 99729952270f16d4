import {
  assets,
  assetStatusLooks,
  changeApprovalLooks,
  changeModels,
  changeModelStatusLooks,
  changes,
  changeStatusLooks,
  conflictStateLooks,
  licences,
  licenceStatusLooks,
  maintenancePlans,
  maintenancePlanStatusLooks,
  positionLooks,
  positions,
  postureLooks,
  riskLevelLooks,
  windowKindLooks,
  windows,
  workOrders,
  workOrderStatusLooks,
  type Noun,
  type StateColour,
} from '@parc/backstage-plugin-parc-common';

/** How a value of a choice looks, from the domain; most choices are plain words. */
export interface ChoiceLook {
  colour: StateColour;
  icon: string;
}

type Looks = Readonly<
  Record<string, Readonly<Record<string, ChoiceLook>> | undefined>
>;

const looks: Readonly<Record<string, Looks | undefined>> = {
  [assets.name]: { status: assetStatusLooks, ...postureLooks },
  [changes.name]: {
    status: changeStatusLooks,
    riskLevel: riskLevelLooks,
    approval: changeApprovalLooks,
    conflictState: conflictStateLooks,
  },
  [changeModels.name]: { status: changeModelStatusLooks },
  [licences.name]: { status: licenceStatusLooks },
  [maintenancePlans.name]: { status: maintenancePlanStatusLooks },
  [positions.name]: { state: positionLooks },
  [windows.name]: { kind: windowKindLooks },
  [workOrders.name]: { status: workOrderStatusLooks },
};

export function choiceLook(
  noun: Noun,
  field: string,
  value: string,
): ChoiceLook | undefined {
  return looks[noun.name]?.[field]?.[value];
}
