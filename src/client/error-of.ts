import type { CompiledTypes } from "../../generated/compiled-types.js";
import type * as errors from "../spec/errors.js";
import { isResponseError, type ResponseError } from "../spec/errors.js";
import type { IdIn, SpecTypes } from "../spec/spec-types.js";

interface ErrorsByStatus {
  400: errors.BadRequestError;
  401: errors.UnauthorizedError;
  403: errors.ForbiddenError;
  428: errors.SessionExpiredError;
  429: errors.RateLimitError;
  503: errors.ServerError;
}

/** A response error of one operation: the class of its status, with the body that the spec describes. */
export type ErrorOf<
  Id extends IdIn<Types>,
  Status extends number = number,
  Types extends SpecTypes = CompiledTypes,
> = (Status extends keyof ErrorsByStatus ? ErrorsByStatus[Status] : ResponseError) & {
  readonly operationId: Id;
  readonly status: Status;
  readonly json: Types["errorBody"] | undefined;
};

/**
 * Whether an error is a response of this operation, with this status if given.
 *
 * @example
 * if (isErrorOf(error, "public.check", 400)) console.log(error.fields, error.json?.message);
 */
export function isErrorOf<Id extends IdIn<CompiledTypes>, Status extends number = number>(
  error: unknown,
  operationId: Id,
  status?: Status,
): error is ErrorOf<Id, Status> {
  return (
    isResponseError(error) && error.operationId === operationId && (status === undefined || error.status === status)
  );
}
