/** The longest delay of a timer; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** Starts a timer, which fires after 24 days at the latest. */
export const startTimer = (run: () => void, milliseconds: number): ReturnType<typeof setTimeout> =>
  setTimeout(run, Math.min(milliseconds, longestDelay));
