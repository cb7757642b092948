import { describeFaults } from "./fault-table.js";

describeFaults({});
