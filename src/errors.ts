/** Everything that can be refused, with how each door answers. Anything that is not an AppError is our bug. */
export const ERRORS = {
  bad_input: { status: 400, exit: 2, retryable: false, summary: 'A field is missing or not as it must be; the details name it.' },
  bad_json: { status: 400, exit: 2, retryable: false, summary: 'The body or line is not whole JSON.' },
  too_large: { status: 413, exit: 2, retryable: false, summary: 'More than may be sent at once.' },
  wrong_content_type: { status: 415, exit: 2, retryable: false, summary: 'The body must be application/json.' },
  not_signed_in: { status: 401, exit: 1, retryable: false, summary: 'Nobody is signed in, or the session ended.' },
  cross_site: { status: 403, exit: 1, retryable: false, summary: 'The request came from another site.' },
  not_allowed: { status: 403, exit: 1, retryable: false, summary: "The member's role does not allow it." },
  not_found: { status: 404, exit: 1, retryable: false, summary: 'No such thing in this shop.' },
  unknown_operation: { status: 404, exit: 2, retryable: false, summary: 'There is no operation of that name.' },
  version_conflict: { status: 409, exit: 1, retryable: false, summary: 'Somebody changed it since it was read.' },
  idempotency_mismatch: { status: 409, exit: 1, retryable: false, summary: 'The idempotency key was used for another request.' },
  already_exists: { status: 409, exit: 1, retryable: false, summary: 'It is there already.' },
  set_up_done: { status: 409, exit: 1, retryable: false, summary: 'This Evenkeel has an owner already.' },
  link_invalid: { status: 410, exit: 1, retryable: false, summary: 'The link was used, replaced, revoked, ran out or is not whole.' },
  challenge_invalid: {
    status: 409,
    exit: 1,
    retryable: true,
    summary: 'A form was sent too fast, too late, twice or without its proof of work.',
  },
  last_owner: { status: 409, exit: 1, retryable: false, summary: 'The shop would be left without an owner.' },
  draft_has_errors: { status: 422, exit: 1, retryable: false, summary: 'The draft has findings that must be mended or overridden.' },
  blocked_by_guard: { status: 422, exit: 1, retryable: false, summary: 'A guard blocks the option.' },
  policy_against_law: {
    status: 422,
    exit: 1,
    retryable: false,
    summary: 'The policy refuses what the law grants, and nobody acknowledged it; the details say what.',
  },
  too_many_requests: { status: 429, exit: 1, retryable: true, summary: 'Too many tries in a short time.' },
  cancelled: { status: 499, exit: 1, retryable: true, summary: 'Whoever asked went away before the answer was whole; nothing was kept.' },
  took_too_long: { status: 504, exit: 69, retryable: true, summary: 'The work took longer than it may; nothing was kept.' },
  usage: { status: 400, exit: 2, retryable: false, summary: 'The command was called in a way it does not know.' },
  mail_not_set_up: { status: 409, exit: 78, retryable: false, summary: 'No mail server is set up.' },
  no_address: { status: 422, exit: 1, retryable: false, summary: 'The customer has no e-mail address.' },
  mail_refused: { status: 502, exit: 69, retryable: false, summary: 'The mail server refused a mail for good.' },
  mail_unreachable: { status: 503, exit: 69, retryable: true, summary: 'The mail server cannot be reached, or put the mail off.' },
  mailbox_refused: { status: 422, exit: 78, retryable: false, summary: 'A mailbox cannot be opened with its settings.' },
  mailbox_unreachable: { status: 503, exit: 69, retryable: true, summary: 'The server of a mailbox cannot be reached.' },
  model_refused: { status: 502, exit: 69, retryable: false, summary: "The language model's service refused what was asked." },
  model_unreachable: { status: 503, exit: 69, retryable: true, summary: "The language model's service cannot be reached, or put us off." },
  webhook_unreachable: { status: 503, exit: 69, retryable: true, summary: 'A webhook did not answer, or put us off.' },
  secret_unreadable: { status: 500, exit: 78, retryable: false, summary: 'A stored secret was changed, or sealed with another key.' },
  internal: { status: 500, exit: 70, retryable: true, summary: 'A fault of ours; the request id finds it in the log.' },
  disk_full: { status: 507, exit: 73, retryable: true, summary: 'The disk is full; nothing was half-written.' },
  database_unreachable: { status: 503, exit: 69, retryable: true, summary: 'The database cannot be reached.' },
  database_newer: { status: 503, exit: 78, retryable: false, summary: 'The database was made by a newer Evenkeel.' },
  database_unfit: { status: 503, exit: 78, retryable: false, summary: 'The database server is too old or lacks a right that is needed.' },
  data_in_use: { status: 503, exit: 75, retryable: true, summary: 'Another Evenkeel holds the data folder.' },
  data_unwritable: { status: 503, exit: 73, retryable: false, summary: 'The data folder cannot be written.' },
  port_in_use: { status: 503, exit: 75, retryable: true, summary: 'Something else listens on the port.' },
  backup_invalid: { status: 422, exit: 65, retryable: false, summary: 'The file is no whole backup of an Evenkeel; nothing was changed.' },
  backup_newer: { status: 422, exit: 65, retryable: false, summary: 'The backup was made by a newer Evenkeel; nothing was changed.' },
  export_invalid: { status: 422, exit: 65, retryable: false, summary: 'The file is no whole export of a shop; nothing was changed.' },
  export_newer: { status: 422, exit: 65, retryable: false, summary: 'The export was made by a newer Evenkeel; nothing was changed.' },
  bad_setting: { status: 500, exit: 78, retryable: false, summary: 'A setting in the environment is not as it must be.' },
} as const satisfies Record<string, ErrorKind>

interface ErrorKind {
  /** HTTP status. */
  readonly status: number
  /** Exit code of the command line. */
  readonly exit: number
  /** Whether the same call may go through later. */
  readonly retryable: boolean
  readonly summary: string
}

export type ErrorCode = keyof typeof ERRORS

/** An expected refusal. The message says what happened, to which thing and what to do; it holds no secret and no customer text. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
  }
}
