import {
  changeModels,
  parcAccessPermission,
  parcChangeManagePermission,
  readChangeTemplate,
} from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  type Draft,
  type Ground,
  type RecordService,
} from '../records';

/** What a model is unless it says otherwise. */
const defaults = {
  category: 'other',
  status: 'active',
  mostFailures: 3,
  successes: 0,
  failures: 0,
} as const;

/** Models of standard changes: what any record can do. Everybody who sees Parc may see what is done how. */
export class ChangeModelService {
  readonly records: RecordService;

  constructor(ground: Ground) {
    this.records = createRecords(ground, changeModels, {
      permissions: {
        read: parcAccessPermission,
        create: parcChangeManagePermission,
        update: parcChangeManagePermission,
        remove: parcChangeManagePermission,
      },
      complete: async (_, drafts) => drafts.forEach(checkModel),
    });
  }
}

function checkModel(draft: Draft): void {
  const { row, after, refused } = draft;
  for (const [field, value] of Object.entries(defaults)) after[field] ??= value;
  checkTemplate(draft);
  const { mostFailures } = after;
  if (Number.isInteger(mostFailures) && Number(mostFailures) >= 1) return;
  refused.push({
    row,
    kind: 'input',
    field: 'mostFailures',
    value: mostFailures,
    message: 'must be a whole number, at least 1',
  });
}

/** What changes are made of is refused when it is said, not when a change is made of it. */
function checkTemplate({ row, before, after, refused }: Draft): void {
  const { template } = after;
  if (typeof template !== 'string' || template === before?.template) return;
  for (const { field, line, message } of readChangeTemplate(template).problems)
    refused.push({
      row,
      kind: 'input',
      field: 'template',
      message: field.startsWith('line ')
        ? `${field}: ${message}`
        : `${line === undefined ? '' : `line ${line}: `}${field} ${message}`,
    });
}
