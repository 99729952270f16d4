export { followCatalogErrors, type GitSource } from './followCatalogErrors';
export {
  GitReader,
  type GitNoun,
  type PassResult,
  type RetirementBrake,
} from './GitReader';
export { GitReaders } from './GitReaders';
export { GitStore, type GitEntity, type NewProblem } from './GitStore';
export { problemRoutes } from './problemRoutes';
export { ProblemService } from './ProblemService';
export { ProblemStore } from './ProblemStore';
export { gitContext, RecordGit, type GitRules } from './RecordGit';
