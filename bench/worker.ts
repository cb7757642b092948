/** Runs one measurement in a fresh process, and sends its report to whoever started it. */
import { measurements } from "./measurements.ts";

const [name = "", pace] = process.argv.slice(2);
const report = await measurements[name]?.({ quick: pace === "quick" });
process.send?.(report, () => process.disconnect());
