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

/**
 * The same URL at the origin of another one, where the two are one service: of the same origin, or, with the same scheme and
 * port, two names of this machine, such as `localhost` and `127.0.0.1`. Undefined where they are two.
 */
export function atOriginOf(url: URL, home: URL): URL | undefined {
  if (url.origin === home.origin) return url;
  const isOne = isLoopback(url) && isLoopback(home) && url.protocol === home.protocol && url.port === home.port;
  return isOne ? new URL(`${home.origin}${url.href.slice(url.origin.length)}`) : undefined;
}
