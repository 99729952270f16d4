import type { RecordService } from '../../records';
import { MachineList } from './MachineList';
import { PositionExplainer } from './PositionExplainer';
import { PositionService, type PositionGround } from './PositionService';

/** The services of licence positions. */
export interface Positions {
  service: PositionService;
  explainer: PositionExplainer;
  machines: MachineList;
}

/** Puts them together; licences are named to who may read them, and so are assets. */
export function createPositions(
  ground: PositionGround,
  licences: RecordService,
  assets: RecordService,
): Positions {
  const service = new PositionService(ground);
  return {
    service,
    explainer: new PositionExplainer(ground.knex, service, licences),
    machines: new MachineList(service, assets),
  };
}
