/**
 * Whether a URL's host is this machine itself, by its written form: no name is looked up. Of names that is `localhost` alone: what
 * stands below it, such as `mock.localhost`, some resolvers send elsewhere.
 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.toLowerCase();
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host) || mapped.test(host);
}

// The parser writes every form of an IPv4 address in an IPv6 one like this.
const mapped = /^\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\]$/;
