/** An account that there is none of. */
export const isNobody = (url) => new URL(url).searchParams.get("username") === "nobody";

export const refuseNobody = () =>
  Response.json({ status: "error", message: "User doesn't exist", statusCode: 10202 }, { status: 403 });
