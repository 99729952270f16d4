import type {
  Import,
  ImportNoun,
  ImportPlan,
} from '@parc/backstage-plugin-parc-common';
import type { Register } from '../createRegister';
import type { ChangeContext } from '../records';

type Tested = Register & { context: ChangeContext };

async function* pieces(content: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

/** Sends a file, as a page does. */
export function sendFile(
  { imports, context }: Tested,
  content: string | Buffer,
  noun: ImportNoun = 'assets',
  fileName = 'file.csv',
): Promise<Import> {
  return imports.service.upload(context, {
    noun,
    fileName,
    content: pieces(content),
  });
}

/** Says what was proposed, with some of it said otherwise, and waits for the dry run. */
export async function checkFile(
  register: Tested,
  sent: Import,
  plan: Partial<ImportPlan> = {},
): Promise<Import> {
  const { imports, context } = register;
  await imports.service.steps.plan(context.who, sent.id, {
    reading: sent.reading,
    mapping: sent.mapping!,
    matchOn: sent.matchOn,
    createReferences: [],
    emptyMeans: 'keep',
    reason: 'a test',
    ...plan,
  });
  await imports.worker.work();
  return imports.service.get(context.who, sent.id);
}

/** Sends a file and waits for the dry run. */
export async function tryFile(
  register: Tested,
  content: string | Buffer,
  plan: Partial<ImportPlan> & { noun?: ImportNoun; fileName?: string } = {},
): Promise<Import> {
  const { noun, fileName, ...rest } = plan;
  const sent = await sendFile(register, content, noun, fileName);
  return checkFile(register, sent, rest);
}

/** Confirms a run and waits for its end. */
export async function runImport(
  { imports, context }: Tested,
  { id }: { id: string },
  agreed: string[] = [],
): Promise<Import> {
  await imports.service.steps.run(context.who, id, agreed);
  await imports.worker.work();
  return imports.service.get(context.who, id);
}

/** Undoes an import and waits for the end. */
export async function undoImport(
  { imports, context }: Tested,
  { id }: { id: string },
  partial = false,
): Promise<Import> {
  await imports.service.steps.undo(context, id, { partial });
  await imports.worker.work();
  return imports.service.get(context.who, id);
}
