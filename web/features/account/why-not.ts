import { CallError } from '../../../src/client/client.ts'
import { isUnreachable } from '../../app/api.tsx'
import type { Texts } from '../../texts/texts.tsx'

/** What the sign-in library's refusals mean to a person. */
export function whyNot(error: Error, texts: Texts): string {
  if (isUnreachable(error)) return `${texts.errors.unreachable} ${texts.errors.unreachableStart}`
  if (!(error instanceof CallError)) return texts.errors.fault
  if (error.status === 429) return texts.account.tooMany
  switch (error.code) {
    case 'INVALID_PASSWORD':
      return texts.account.wrongPassword
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return texts.account.factor.wrongCode
    case 'SESSION_NOT_FRESH':
      return texts.account.notFresh
    default:
      return error.message
  }
}
