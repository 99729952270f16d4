import { Entity, entityKindSchemaValidator } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { PARC_API_VERSION, PARC_KINDS, ParcKind } from './kinds';
import { relationFields } from './relationFields';
import changeRecordSchema from './schemas/ChangeRecord.schema.json';
import hardwareAssetSchema from './schemas/HardwareAsset.schema.json';
import licenceSchema from './schemas/Licence.schema.json';
import maintenancePlanSchema from './schemas/MaintenancePlan.schema.json';
import { isFromRegister, withoutProjection } from './register/asProjected';
import { changeIdAnnotation } from './register/projectChange';
import { licenceIdAnnotation } from './register/projectLicence';
import { planIdAnnotation } from './register/projectPlan';
import { withBranches } from './register/withBranches';
import { toRelations } from './toRelations';
import { withoutEmptyKeys } from './withoutEmptyKeys';

/** The JSON schema of each kind: shape only, the rules are Parc's. */
export const kindSchemas: Record<ParcKind, object> = {
  HardwareAsset: hardwareAssetSchema,
  Licence: licenceSchema,
  MaintenancePlan: maintenancePlanSchema,
  ChangeRecord: changeRecordSchema,
};

/** What says whose entity of the register it is; of assets `withBranches` sees to it. */
const idAnnotations: Partial<Record<ParcKind, string>> = {
  Licence: licenceIdAnnotation,
  MaintenancePlan: planIdAnnotation,
  ChangeRecord: changeIdAnnotation,
};

/**
 * Teaches the catalog the four kinds of Parc: their shape and their relations.
 *
 * It never writes to Parc, and it does not judge values: an unknown location or
 * a misspelt status is a problem that Parc lists beside the record, and the
 * entity has its page all the same.
 */
export class ParcKindsProcessor implements CatalogProcessor {
  private readonly validators = PARC_KINDS.map(kind =>
    entityKindSchemaValidator(kindSchemas[kind]),
  );

  getProcessorName(): string {
    return 'ParcKindsProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
  ): Promise<Entity> {
    const kind = parcKindOf(entity);
    if (!kind) return entity;
    const said = { ...entity, spec: withoutEmptyKeys(entity.spec) };
    if (kind === 'HardwareAsset') return withBranches(said, location);
    const idAnnotation = idAnnotations[kind];
    return idAnnotation && !isFromRegister(location)
      ? withoutProjection(said, idAnnotation)
      : said;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return this.validators.some(validate => validate(entity) !== false);
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const kind = parcKindOf(entity);
    if (kind) {
      for (const relation of toRelations(entity, relationFields[kind])) {
        emit(processingResult.relation(relation));
      }
    }
    return entity;
  }
}

function parcKindOf(entity: Entity): ParcKind | undefined {
  return entity.apiVersion === PARC_API_VERSION
    ? PARC_KINDS.find(kind => kind === entity.kind)
    : undefined;
}
