/**
 * A condition that keeps a command from going on, told in one sentence that says what to do.
 * Whoever catches it prints the sentence alone: a stack trace would only hide it.
 */
export class Problem extends Error {
  name = "Problem";
}

const REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  ENOTDIR: "a file stands where a folder is expected",
  EEXIST: "a file stands where a folder is expected",
  ENAMETOOLONG: "the path is too long",
};

/**
 * Why a file operation failed, in words; undefined for errors that are not about the file system.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function fileReason(error) {
  return REASONS[/** @type {{ code?: string }} */ (error)?.code ?? ""];
}

/**
 * Runs a command's main function; a Problem ends the process with its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : /** @type {Error} */ (error).stack;
    process.stderr.write(`\n${sentence}\n`);
    process.exitCode = 1;
  }
}
