/** Whether a host, as a URL spells it, can be on the public internet. A name is judged as a name: it is not looked up. */
export function isPublicHost(hostname: string): boolean {
  // A URL spells every IPv4 address in four decimals, and every IPv6 address in its short form.
  if (hostname.startsWith("[")) return isPublicIPv6(readGroups(hostname.slice(1, -1)));
  if (/^[\d.]+$/.test(hostname)) return isPublicIPv4(hostname.split(".").map(Number));
  return !localName.test(hostname);
}

/** Names of this machine or of a local network; a name of one part is only known there too. */
const localName = /^[^.]+\.?$|(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)\.?$/i;

function isPublicIPv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  // "This" network, private, loopback, multicast and reserved.
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  // Shared by a carrier, link-local.
  if ((a === 100 && b >= 64 && b <= 127) || (a === 169 && b === 254)) return false;
  if ((a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)) return false;
  // For protocols and for measurements.
  return !(a === 192 && b === 0 && c === 0) && !(a === 198 && (b === 18 || b === 19));
}

function isPublicIPv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  const lead = groups.slice(0, 6).join();
  // An IPv4 address in IPv6: mapped, or behind a translator.
  if (lead === "0,0,0,0,0,65535" || lead === "100,65435,0,0,0,0") return isPublicIPv4(readIPv4(groups, 6));
  // The same in 6to4; Teredo hides it.
  if (first === 0x2002) return isPublicIPv4(readIPv4([second, third], 0));
  if (first === 0x2001 && second === 0) return false;
  // All that is public begins like this; the rest is unspecified, loopback, unique local, link-local or multicast.
  return first >= 0x2000 && first <= 0x3fff;
}

function readIPv4(groups: readonly number[], from: number): number[] {
  return groups.slice(from, from + 2).flatMap((group) => [group >> 8, group & 255]);
}

/** The eight numbers of an IPv6 address. */
function readGroups(address: string): number[] {
  const [head = [], tail = []] = address.split("::").map((side) => (side === "" ? [] : side.split(":")));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
