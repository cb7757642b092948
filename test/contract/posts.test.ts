import { describeContract } from "../support/describe-contract.js";

describeContract("Posts");
