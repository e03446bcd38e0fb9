import { requireHardPassword } from '../operations/password-rules.ts'

/** Who is signed in, as the auth library knows them. */
export interface SignedIn {
  readonly user: { readonly name: string; readonly email: string }
  readonly session: { readonly createdAt: Date }
}

/** Since the sign-in, for what changes how somebody gets in and does not ask for the password again. */
export const FRESH_S = 3600

const NOT_FRESH = { code: 'SESSION_NOT_FRESH', message: 'Sign in again first: your sign-in is older than an hour.' }

/**
 * What we ask beyond the auth library before an account is changed: a new password that is hard to guess (throws `bad_input`), and a fresh sign-in
 * before a passkey is taken away, answered as the library answers it elsewhere. Undefined where nothing stands against it.
 */
export async function guardAccount(
  path: string,
  body: string,
  { now, findSignedIn }: { readonly now: Date; readonly findSignedIn: () => Promise<SignedIn | null> },
): Promise<Response | undefined> {
  if (path === '/change-password') {
    const password = readNewPassword(body)
    const signedIn = password === undefined ? null : await findSignedIn()
    if (password !== undefined && signedIn) requireHardPassword(password, { about: [signedIn.user.name, signedIn.user.email] })
  }
  if (path === '/passkey/delete-passkey') {
    const signedIn = await findSignedIn()
    if (signedIn && now.getTime() - signedIn.session.createdAt.getTime() > FRESH_S * 1000) return Response.json(NOT_FRESH, { status: 403 })
  }
  return undefined
}

function readNewPassword(body: string): string | undefined {
  try {
    const { newPassword } = JSON.parse(body) as { newPassword?: unknown }
    return typeof newPassword === 'string' ? newPassword : undefined
  } catch {
    return undefined
  }
}
