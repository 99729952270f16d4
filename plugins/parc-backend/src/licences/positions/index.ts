export { createPositions, type Positions } from './createPositions';
export { positionRoutes } from './positionRoutes';
export { schedulePositions } from './schedulePositions';
