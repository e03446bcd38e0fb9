import type { Log } from '../log.ts'

/** The paths of the library by which somebody gets in. */
export const SIGN_INS: ReadonlySet<string> = new Set([
  ...['/sign-in/email', '/two-factor/verify-totp', '/two-factor/verify-backup-code', '/passkey/verify-authentication'],
])
const CHANGES: ReadonlySet<string> = new Set([
  ...['/sign-out', '/change-password', '/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'],
  ...['/passkey/verify-registration', '/passkey/delete-passkey', '/passkey/update-passkey'],
])

/**
 * Writes every sign-in, and every change of how somebody signs in, to the log: how, from where, whose, and whether it went through. `account` stands
 * for the address that was typed without being it.
 */
export async function logSignIn(
  log: Log,
  response: Response,
  entry: { readonly path: string; readonly requestId: string; readonly address: string; readonly account: string },
): Promise<void> {
  const isSignIn = SIGN_INS.has(entry.path)
  if (!isSignIn && !CHANGES.has(entry.path)) return
  const { account, ...fields } = entry
  const what = isSignIn ? 'sign-in' : 'account change'
  if (!response.ok) return log.warn({ ...fields, status: response.status, ...(isSignIn && { account }) }, `${what} failed`)
  const { userId, twoFactorRedirect } = await readWho(response.clone())
  log.info({ ...fields, ...(userId && { userId }) }, twoFactorRedirect ? 'sign-in waits for the second factor' : what)
}

async function readWho(response: Response): Promise<{ userId?: string | undefined; twoFactorRedirect: boolean }> {
  const body = (await response.json().catch(() => null)) as { user?: { id?: unknown }; twoFactorRedirect?: unknown } | null
  const id = body?.user?.id
  return { userId: typeof id === 'string' ? id : undefined, twoFactorRedirect: body?.twoFactorRedirect === true }
}
