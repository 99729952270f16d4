export * from './feedFilterOf';
export * from './SubscribeButton';
