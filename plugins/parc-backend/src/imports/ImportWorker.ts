import type { LoggerService } from '@backstage/backend-plugin-api';
import { v4 as uuidv4 } from 'uuid';
import { CheckStep } from './CheckStep';
import type { ImportGround } from './ImportGround';
import type { ImportJob } from './ImportJob';
import { LostImportError } from './ImportStore';
import { RunStep } from './RunStep';
import { UndoStep } from './UndoStep';

/** How often in a row an import may break off before it is given up, and how long it rests meanwhile. */
const mostAttempts = 5;
const restSeconds = 5;

/** Works imports off, one at a time: each replica has one. What another left, by dying, is taken up where it ended. */
export class ImportWorker {
  private readonly id = uuidv4();
  private readonly stopping = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly ground: ImportGround,
    private readonly logger: LoggerService,
  ) {}

  /** Works until there is nothing to do, or until told to stop. */
  work(signal?: AbortSignal): Promise<void> {
    const stop = AbortSignal.any([
      this.stopping.signal,
      ...(signal ? [signal] : []),
    ]);
    const work = this.working.then(() => this.workOff(stop));
    this.working = work.catch(() => undefined);
    return work;
  }

  /** Ends after the batch at hand, so that another replica goes on at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  /** Starts to work, without waiting for the end. */
  wake(): void {
    this.work().catch(error => this.logger.error('imports stand still', error));
  }

  private async workOff(signal: AbortSignal): Promise<void> {
    const { jobs, leaseSeconds } = this.ground;
    while (!signal.aborted) {
      const job = await jobs.take(this.id, leaseSeconds);
      if (!job) return;
      await this.advance({ ...job, takenBy: this.id }, signal);
    }
  }

  private async advance(job: ImportJob, signal: AbortSignal): Promise<void> {
    try {
      await this.stepOf(job).work(job, signal);
    } catch (error) {
      if (error instanceof LostImportError) return;
      if (signal.aborted) await this.ground.jobs.release(job);
      else await this.breakOff(job, error as Error);
    }
  }

  private stepOf({ state }: ImportJob) {
    if (state === 'checking') return new CheckStep(this.ground);
    if (state === 'running') return new RunStep(this.ground);
    return new UndoStep(this.ground);
  }

  private async breakOff(job: ImportJob, error: Error): Promise<void> {
    this.logger.warn(`import ${job.id} broke off`, error);
    const attempts = job.attempts + 1;
    const isGivenUp =
      error.name === 'InputError' ||
      error.name === 'PayloadTooLargeError' ||
      attempts >= mostAttempts;
    await this.ground.jobs.release(
      job,
      isGivenUp
        ? { state: 'failed', error: error.message.slice(0, 2_000), attempts: 0 }
        : { attempts },
      isGivenUp ? 0 : restSeconds,
    );
  }
}
