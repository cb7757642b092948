/** Notes what is wrong with an operation. */
export type Report = (operationId: string, problem: string) => void;
