import { type AppError, ERRORS } from '../errors.ts'

/** An error as RFC 9457 problem details. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string
  readonly retryable: boolean
  readonly details?: Readonly<Record<string, unknown>>
}

/** The one translation of an error for HTTP. */
export function problemOf(error: AppError, requestId: string): Problem {
  const { status, summary, retryable } = ERRORS[error.code]
  return {
    type: `urn:evenkeel:error:${error.code}`,
    title: summary,
    status,
    code: error.code,
    detail: error.message,
    requestId,
    retryable,
    ...(Object.keys(error.details).length > 0 && { details: error.details }),
  }
}

/** A response with the problem as its body. */
export function problemResponse(error: AppError, requestId: string): Response {
  const problem = problemOf(error, requestId)
  const retryAfter = error.details['retryAfterS']
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...(typeof retryAfter === 'number' && { 'retry-after': String(retryAfter) }) },
  })
}
