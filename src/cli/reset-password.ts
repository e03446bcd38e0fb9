import { AppError } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import type { Arguments } from './arguments.ts'
import { help } from './commands.ts'
import { type Streams, writeTo } from './streams.ts'

/** Prints a link that sets a new password, for whoever sits at the machine to hand over. Returns the exit code. */
export async function runResetPassword(context: Context, args: Arguments, streams: Streams): Promise<number> {
  const [email] = args.positionals
  if (!email) throw new AppError('usage', `Say whose password.\n${help('reset-password')}`)
  const secondFactor = args.options['second-factor'] ?? 'keep'
  const answer = (await callOperation(context, {
    operation: 'make-reset-link',
    input: { email, secondFactor },
    caller: { kind: 'console' },
    requestId: context.newId(),
  })) as { link: string; expiresAt: string }
  if (args.format === 'json') await writeTo(streams.stdout, `${JSON.stringify(answer, null, 2)}\n`)
  else {
    if (secondFactor === 'remove') await writeTo(streams.stdout, `The second factor and the passkeys of ${email} are off.\n`)
    await writeTo(streams.stdout, `Set a new password here (works once, until ${answer.expiresAt}): ${answer.link}\n`)
  }
  return 0
}
