import type { DraftKind } from '../../src/core/case.ts'
import type { View } from '../../src/core/search/views.ts'

/** What a case is opened for. */
export interface CaseSearch {
  /** The kind of draft to go on with. */
  readonly write?: DraftKind
}

/** What Ask is opened with: a question for the box, to be changed before it is sent. */
export interface AskSearch {
  readonly question?: string
}

/** What a play of the shop's own is begun with. */
export interface NewPlaySearch {
  readonly caseId?: string
}

/** What a document is opened for: the passage that an answer quoted. */
export interface DocumentSearch {
  readonly passage?: string
}

/** What a new automation is begun with: the id of a ready one. */
export interface NewAutomationSearch {
  readonly ready?: string
}

/** The state of the Desk, kept in its address so that Back and a reload bring the same list. */
export interface DeskSearch {
  /** The list; the open ones when left out, and everything while something is looked for. */
  readonly view?: View
  readonly query?: string
  /** Put the cursor into the paste box. */
  readonly paste?: 'now'
}
