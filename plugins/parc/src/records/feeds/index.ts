export * from './SubscribeButton';
