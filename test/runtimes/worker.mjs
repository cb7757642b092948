// For runtimes that run a worker.
import { runSmoke } from "./smoke.mjs";

export default {
  async test(_controller, { MOCK_URL }) {
    console.log(JSON.stringify(await runSmoke(MOCK_URL)));
  },
};
