import { describeContract } from "../support/describe-contract.js";

describeContract("Key");
