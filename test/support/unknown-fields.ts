/** Objects that list values of one kind by name; what a new name stands for is of that kind. */
const lists = ["diamonds", "flv", "flv_pull_url"];

/** The same body with a field that nobody knows in every object. */
export function addUnknownFields(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => addUnknownFields(one));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, addUnknownFields(member, key)]);
  const unknown = lists.includes(name) ? Object.values(value)[0] : { anything: [1, "two", null] };
  return Object.fromEntries([...members, ["brandNewField", unknown]]);
}
