import {
  countOutcome,
  decideModelVerb,
  parcChangeManagePermission,
  type Change,
  type ChangeModel,
  type ChangeModelVerb,
  type ChangeModelVerbBody,
  type ChangeOutcome,
} from '@parc/backstage-plugin-parc-common';
import {
  byParc,
  onlyOne,
  Refusal,
  type ChangeContext,
  type RecordService,
  type Transaction,
} from '../records';

/** What is done with the models of standard changes, and how they count what came of them. */
export class ChangeModelVerbs {
  constructor(private readonly models: RecordService) {}

  /** Does a verb to a model. Throws a ConflictError with the reason when it is refused. */
  async act(
    context: ChangeContext,
    verb: ChangeModelVerb,
    ref: string,
    body: ChangeModelVerbBody,
    version?: number,
  ) {
    const outcome = await this.models.writer.change(
      { ...context, reason: body.reason },
      [{ ref, version }],
      {
        action: verb,
        permission: parcChangeManagePermission,
        decide: record => {
          const decided = decideModelVerb(
            record as unknown as ChangeModel,
            verb,
            body,
          );
          if ('changes' in decided) return decided.changes;
          const { refused: code, ...params } = decided;
          const message = `the status is ${params.status}, which allows ${
            params.allowed.join(', ') || 'nothing more'
          }`;
          return new Refusal('conflict', message, { code, params });
        },
      },
    );
    return onlyOne(outcome);
  }

  /**
   * Counts how a standard change went; too many failures suspend its model. Done by Parc: whoever ends a change may. Models
   * are read by everybody: what is confidential is not named.
   */
  async count(
    trx: Transaction,
    { at }: ChangeContext,
    { type, model, number, outcome, isConfidential }: Change,
  ): Promise<void> {
    if (type !== 'standard' || !model) return;
    const name = isConfidential ? 'a confidential change' : number;
    const went = { outcome: outcome as ChangeOutcome, number: name };
    await this.models.writer.change(
      { ...byParc, at, reason: `${name}: ${outcome}` },
      [{ ref: model.id }],
      {
        action: 'outcome',
        permission: parcChangeManagePermission,
        decide: record => countOutcome(record as unknown as ChangeModel, went),
      },
      trx,
    );
  }
}
