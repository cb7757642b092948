import type { ErrorBody, OperationId } from "../../generated/models.js";
import {
  type BadRequestError,
  type ForbiddenError,
  isResponseError,
  type RateLimitError,
  type ResponseError,
  type ServerError,
  type SessionExpiredError,
  type UnauthorizedError,
} from "../spec/errors.js";

interface ErrorsByStatus {
  400: BadRequestError;
  401: UnauthorizedError;
  403: ForbiddenError;
  428: SessionExpiredError;
  429: RateLimitError;
  503: ServerError;
}

/** A response error of one operation: the class that belongs to the status, with the body that the spec describes. */
export type ErrorOf<Id extends OperationId, Status extends number = number> = (Status extends keyof ErrorsByStatus
  ? ErrorsByStatus[Status]
  : ResponseError) & { readonly operationId: Id; readonly status: Status; readonly json: ErrorBody | undefined };

/**
 * Whether an error is the answer of one operation, with one status if you name it.
 *
 * @example
 * if (isErrorOf(error, "public.check", 400)) console.log(error.fields, error.json?.message);
 */
export function isErrorOf<Id extends OperationId, Status extends number = number>(
  error: unknown,
  operationId: Id,
  status?: Status,
): error is ErrorOf<Id, Status> {
  return (
    isResponseError(error) && error.operationId === operationId && (status === undefined || error.status === status)
  );
}
