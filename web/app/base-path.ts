/** The path below which this Evenkeel lies, without a slash at the end; empty at the root. The server puts it into the page. */
export function basePath(): string {
  return document.querySelector('meta[name="base-path"]')?.getAttribute('content') ?? ''
}

/** A path of this site as the router knows it. */
export function withoutBasePath(pathname: string): string {
  const base = basePath()
  return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) || '/' : pathname
}
