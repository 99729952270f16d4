export { homeModule } from './homeModule';
export { homeTranslations } from './translation';
