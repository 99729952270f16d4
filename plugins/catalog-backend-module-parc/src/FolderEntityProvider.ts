import {
  LoggerService,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import path from 'node:path';
import { FileProblem, FolderContents, readFolder, stampOf } from './readFolder';

// The topic on which the catalog itself reports files that it cannot take.
const ERRORS_TOPIC = 'experimental.catalog.errors';

const PROVIDER_NAME = 'ParcFolders';

/** How long what has not changed is not read again: an interval may be a second. */
const REST_MILLISECONDS = 60_000;

/**
 * Reads folders of YAML on the portal's own machine: the checkout of a repository.
 *
 * Where a `file` location with a glob would do, this notices more, and sooner: a
 * file that is gone takes its entity along at once, a file that is renamed keeps
 * it, and a file that cannot be read holds back none but itself. While a file
 * cannot be read nothing is taken away either, as it may be what that file says.
 */
export class FolderEntityProvider implements EntityProvider {
  static fromConfig(options: {
    config: RootConfigService;
    logger: LoggerService;
    events: EventsService;
    scheduler: SchedulerService;
  }): FolderEntityProvider | undefined {
    const git = options.config.getOptionalConfig('parc.git');
    const folders = git?.getOptionalStringArray('folders') ?? [];
    if (folders.length === 0) {
      return undefined;
    }
    const frequency = git?.has('interval')
      ? readDurationFromConfig(git, { key: 'interval' })
      : { minutes: 1 };
    const tasks = options.scheduler.createScheduledTaskRunner({
      frequency,
      timeout: { minutes: 5 },
      scope: 'local',
    });
    const absolute = folders.map(folder => path.resolve(folder));
    return new FolderEntityProvider(
      absolute,
      options.logger,
      options.events,
      tasks,
    );
  }

  private logged = '';
  /** Undefined also while a file has a problem, which is said at every look. */
  private lastPass?: { stamp: string; at: number };

  constructor(
    private readonly folders: string[],
    private readonly logger: LoggerService,
    private readonly events: EventsService,
    private readonly tasks: SchedulerServiceTaskRunner,
  ) {}

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.tasks.run({
      id: 'parc-folders',
      fn: () => this.look(connection),
    });
  }

  /** A pass where a file has changed, and at least once a minute. */
  private async look(connection: EntityProviderConnection): Promise<void> {
    const at = performance.now();
    const stamp = await stampOf(this.folders);
    const { lastPass } = this;
    const isFresh = lastPass && at - lastPass.at < REST_MILLISECONDS;
    if (isFresh && lastPass.stamp === stamp) return;
    this.lastPass = undefined;
    const isWhole = await this.refresh(connection);
    if (isWhole) this.lastPass = { stamp, at };
  }

  /** One pass over all folders. Answers whether every file could be read. */
  async refresh(connection: EntityProviderConnection): Promise<boolean> {
    const contents = await Promise.all(this.folders.map(readFolder));
    const entities = contents.flatMap(toDeferred);
    const problems = contents.flatMap(content => content.problems);
    await connection.applyMutation(
      problems.length === 0
        ? { type: 'full', entities }
        : { type: 'delta', added: entities, removed: [] },
    );
    await this.report(problems);
    return problems.length === 0;
  }

  // Said at every pass, for as long as it is so; logged only when it changes.
  private async report(problems: FileProblem[]): Promise<void> {
    const described = problems.map(describe);
    const hasChanged = described.join('\n') !== this.logged;
    this.logged = described.join('\n');
    for (const [index, problem] of problems.entries()) {
      if (hasChanged) this.logger.warn(described[index]);
      await this.events.publish({
        topic: ERRORS_TOPIC,
        eventPayload: {
          location: `file:${problem.file}`,
          errors: [problem.error],
        },
      });
    }
  }
}

// One key for all folders, so that an entity keeps its place when its file moves.
function toDeferred({ entities }: FolderContents): DeferredEntity[] {
  return entities.map(entity => ({ entity, locationKey: PROVIDER_NAME }));
}

function describe({ file, error }: FileProblem): string {
  return `${file} cannot be read, and no entity is removed until it can: ${error.message}`;
}
