const NAME_WIDTH = 14;
const TEXT_WIDTH = 58;

/**
 * The line of a finished step.
 * @param {string} name
 * @param {string} outcome
 * @param {number} milliseconds
 * @returns {string}
 */
export function formatStep(name, outcome, milliseconds) {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  return `  ${name.padEnd(NAME_WIDTH)}${outcome.padEnd(TEXT_WIDTH)} ${seconds.padStart(7)}\n`;
}

/**
 * Shows one step of a longer work. On a terminal its line is rewritten when it is done; elsewhere the beginning
 * of a step gets a line only when it is slow, so that a log shows what is waited for.
 * @param {string} name
 * @param {string} doing what happens meanwhile, such as "installing packages"
 */
export function beginStep(name, doing) {
  const began = performance.now();
  const rewrites = process.stdout.isTTY === true;
  const label = `  ${name.padEnd(NAME_WIDTH)}`;
  let said = "done";
  const begin = () => process.stdout.write(`${label}${doing} ...${rewrites ? "" : "\n"}`);
  const later = rewrites ? undefined : setTimeout(begin, 1000);
  if (rewrites) begin();
  const end = (text) => {
    clearTimeout(later);
    if (rewrites) process.stdout.write("\r\u001b[2K");
    process.stdout.write(formatStep(name, text, performance.now() - began));
  };
  return {
    /** @param {string} what what the step's line will say when it is done */
    note(what) {
      said = what;
    },
    done() {
      end(said);
    },
    failed() {
      end("failed");
    },
  };
}
