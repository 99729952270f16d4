export { DeclaredCard } from './DeclaredCard';
