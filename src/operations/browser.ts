/**
 * Whether two descriptions that a browser gives of itself may be of the same one: the same maker on the same kind of machine, whatever the versions,
 * which change under a session that goes on. A cookie that was carried to another kind of browser is so refused. Without a description at the
 * sign-in anything fits.
 */
export function isSameBrowser(signedIn: string | null, now: string | null): boolean {
  return !signedIn || (kindOf(signedIn) === kindOf(now ?? '') && makerOf(signedIn) === makerOf(now ?? ''))
}

/** A browser in words that a person knows it by, such as "Firefox on Windows". */
export function describeBrowser(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser'
  const [maker, kind] = [makerOf(userAgent), kindOf(userAgent)]
  return kind === '' ? maker : `${maker} on ${kind}`
}

// The first that fits names it: most call themselves by the names of those they imitate too.
const MAKERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const

const KINDS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Chrome OS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

function makerOf(userAgent: string): string {
  return MAKERS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'Another program'
}

function kindOf(userAgent: string): string {
  return KINDS.find(([, sign]) => sign.test(userAgent))?.[0] ?? ''
}
