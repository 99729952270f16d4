export { MessageInbox } from './MessageInbox';
export { MessageStore } from './MessageStore';
export { mountAgents } from './mountAgents';
