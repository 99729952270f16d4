export { AgentSignIn, type SignedIn } from './AgentSignIn';
export { credentialRoutes } from './credentialRoutes';
export { CredentialService } from './CredentialService';
export { CredentialStore } from './CredentialStore';
