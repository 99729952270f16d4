export { createPositions, type Positions } from './createPositions';
export type { PositionGround } from './PositionService';
export { positionRoutes } from './positionRoutes';
export { schedulePositions } from './schedulePositions';
