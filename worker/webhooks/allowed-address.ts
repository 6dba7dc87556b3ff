import type { Env } from "../env.ts";

/** Names that mean a machine or a network of one's own, wherever they are resolved. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/;
const IP_ADDRESS = /^(\[.*\]|[\d.]+)$/;

/** Whether an address is refused, and what would be accepted instead. Null: it may be told things. */
export function addressRefusal(address: string, env: Pick<Env, "ENVIRONMENT" | "PUBLIC_URL">): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return "This is not an address. Write it out, with https:// in front.";
  if (url.username !== "" || url.password !== "") return "Leave name and password out: messages are signed instead.";
  if (url.origin === new URL(env.PUBLIC_URL).origin) return "This is our own address. Use one of your system.";
  const here = env.ENVIRONMENT !== "production";
  if (here && url.protocol === "http:" && url.hostname === "127.0.0.1") return null;
  if (url.protocol !== "https:") return "Only https is accepted.";
  if (!here && url.port !== "") return "Only the standard port 443 is accepted. Leave the port out.";
  // URL has written every spelling of an IPv4 address (decimal, octal, hexadecimal, short) as four numbers by now, so
  // one rule holds for private, link-local, metadata and mapped addresses: numbers are no names.
  const host = url.hostname.replace(/\.$/, "");
  if (IP_ADDRESS.test(host)) return "Use a host name instead of an IP address.";
  if (!host.includes(".") || PRIVATE_NAME.test(host)) return "Use a host name that is reachable from the internet.";
  return null;
}
