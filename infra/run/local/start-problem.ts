import { errorCode } from './error-code.ts';

/** What keeps a start from succeeding and what the operator can do about it, in one sentence. Printed as it stands, without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

const sentences: Record<string, (folder: string) => string> = {
  EACCES: noWritePermission,
  EPERM: noWritePermission,
  EROFS: noWritePermission,
  ENOSPC: (folder) => `The disk that holds ${folder} is full: free some space (about 1 GB) and start again.`,
  ENOTDIR: (folder) =>
    `${folder} cannot be a folder, because a file is in its way: move that file, or set DANVAN_DATA to another folder.`,
};

function noWritePermission(folder: string): string {
  return `Missing write permission for ${folder}: give this user write permission there, or set DANVAN_DATA to a folder it may write to.`;
}

/** A refusal of the operating system about the data folder as the sentence that helps; anything else as it came. */
export function asStartProblem(error: unknown, folder: string): unknown {
  const sentence = sentences[errorCode(error) ?? ''];
  return sentence && !(error instanceof StartProblem) ? new StartProblem(sentence(folder), { cause: error }) : error;
}

export function brokenDataFolder(folder: string, detail: string): StartProblem {
  return new StartProblem(
    `The data folder ${folder} is broken (${detail}): run "npm run reset" to throw the data away and start anew.`,
  );
}
