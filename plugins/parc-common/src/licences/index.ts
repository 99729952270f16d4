export * from './allocationFields';
export * from './licenceFields';
export * from './positionFields';
