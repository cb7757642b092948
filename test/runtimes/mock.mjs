// Serves the packed mock until its input ends.
import { startMock } from "tikapi-fetch/mock";

const mock = await startMock();
console.log(mock.url);
process.stdin.on("end", () => mock.close()).resume();
