// Made by `npm run rows` from the migrated database; a test holds it to that.
import type { ColumnType } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

type Json = JsonValue

type JsonArray = JsonValue[]

type JsonObject = {
  [x: string]: JsonValue | undefined
}

type JsonPrimitive = boolean | number | string | null

type JsonValue = JsonArray | JsonObject | JsonPrimitive

type Timestamp = ColumnType<Date, Date | string, Date | string>

interface AnswerRatings {
  ratedAt: Timestamp
  ratedBy: string
  ratedByName: string
  reason: string | null
  shopId: string
  turnId: string
  verdict: string
}

interface ApiKeys {
  beginning: string
  createdAt: Timestamp
  expiresAt: Timestamp
  id: string
  lastUsedAt: Timestamp | null
  madeBy: string | null
  madeByName: string
  name: string
  revokedAt: Timestamp | null
  scopes: string[]
  shopId: string
  tokenHash: string
}

interface Approvals {
  askedAt: Timestamp
  askedBy: string | null
  askedByName: string | null
  askedKey: string | null
  askedOf: string | null
  askedTimes: Generated<number>
  caseId: string | null
  decidedAt: Timestamp | null
  decidedBy: string | null
  expiresAt: Timestamp | null
  granted: boolean | null
  grantedHash: string | null
  grantedSubject: Json | null
  id: string
  inPlaceOf: string | null
  kind: Generated<string>
  lapsedAt: Timestamp | null
  note: string | null
  policyVersion: Generated<number>
  reason: string | null
  selfAnswered: Generated<boolean>
  shopId: string
  subject: Json
  subjectHash: string
  version: Generated<number>
  whose: Generated<string>
}

interface Attachments {
  byteLength: number
  caseId: string
  content: Buffer
  contentId: string | null
  createdAt: Timestamp
  draftId: string | null
  fileName: string
  id: string
  mediaType: string
  messageId: string | null
  sha256: string
  shopId: string
}

interface AutomationFirings {
  at: Timestamp
  automationId: string
  automationName: string
  automationNumber: number
  caseId: string
  depth: number
  did: Json
  id: string
  occasion: string
  policyNumber: number
  shopId: string
  state: string
  trigger: string
  why: Json
}

interface Automations {
  contentHash: string
  createdAt: Timestamp
  document: Json
  id: string
  name: string
  number: Generated<number>
  position: number
  rehearsedAt: Timestamp | null
  rehearsedCases: number | null
  rehearsedHash: string | null
  rehearsedTouched: number | null
  removedAt: Timestamp | null
  shopId: string
  state: Generated<string>
  stoppedWhy: string | null
  sweptAt: Timestamp | null
  updatedAt: Timestamp
  updatedByName: string
  version: Generated<number>
}

interface AutomationSettings {
  mode: Generated<string>
  sealedSecret: string | null
  shopId: string
  stoppedAt: Timestamp | null
  stoppedByName: string | null
  updatedAt: Timestamp
  version: Generated<number>
}

interface AutomationVersions {
  automationId: string
  document: Json
  name: string
  number: number
  savedAt: Timestamp
  savedByName: string
  shopId: string
}

interface BlockedNotices {
  shopId: string
  text: string
  updatedAt: Timestamp
  updatedByName: string
  version: Generated<number>
}

interface BlockedSenders {
  blockedAt: Timestamp
  blockedByName: string
  id: string
  kind: string
  normalized: string
  shopId: string
  unblockedAt: Timestamp | null
  unblockedByName: string | null
  value: string
  why: string
}

interface Cases {
  anonymisedAt: Timestamp | null
  answerSince: Timestamp | null
  assignedTo: string | null
  cause: string
  channel: string
  closedAt: Timestamp | null
  customerId: string
  deadlineAt: Timestamp | null
  deadlineKind: string | null
  dueAt: Generated<Timestamp>
  excerpt: string
  heat: number
  id: string
  lastSaidAt: Timestamp | null
  mergedInto: string | null
  openedAt: Timestamp
  orderId: string | null
  platform: string | null
  reference: Generated<string>
  shopId: string
  snoozedUntil: Timestamp | null
  state: string
  tags: Generated<string[]>
  threats: string[]
  title: string
  updatedAt: Timestamp
  urgency: number
  urgencyReasons: string[]
  version: Generated<number>
  wokenBy: string | null
  words: Generated<string>
}

interface CauseAlarms {
  beganOn: string
  cases: number
  cause: string
  endedAt: Timestamp | null
  expectedWeekly: number
  id: string
  kind: string
  noticedAt: Timestamp
  shopId: string
  weeks: number
}

interface Clocks {
  askedMinutes: number | null
  breachedAt: Timestamp | null
  caseId: string
  dueAt: Timestamp | null
  kind: string
  metAt: Timestamp | null
  minutes: number
  pausedSince: Timestamp | null
  policyVersion: number
  shopId: string
  startedAt: Timestamp
  untold: string | null
  updatedAt: Timestamp
  usedMinutes: number
  warnAt: Timestamp | null
  warnedAt: Timestamp | null
}

interface ContactChallenges {
  caseId: string
  id: string
  shopId: string
  usedAt: Timestamp
}

interface ContactForms {
  enabled: boolean
  settings: Json
  shopId: string
  slug: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface Conversations {
  askedBy: string | null
  askedByName: string
  caseId: string | null
  createdAt: Timestamp
  id: string
  shopId: string
  title: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface ConversationTurns {
  answer: Json
  answeredBy: string
  answerText: string
  askedAt: Timestamp
  askedBy: string | null
  askedByName: string
  conversationId: string
  id: string
  modelName: string | null
  number: number
  question: string
  shopId: string
  whyNotModel: string | null
}

interface CrossedThresholds {
  caseId: string
  crossedAt: Timestamp
  figure: number
  shopId: string
  thresholdId: string
}

interface CustomerIdentities {
  createdAt: Timestamp
  customerId: string
  id: string
  kind: string
  normalized: string
  shopId: string
  value: string
}

interface CustomerNotes {
  authorId: string | null
  authorName: string
  createdAt: Timestamp
  customerId: string
  id: string
  shopId: string
  text: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface Customers {
  anonymisedAt: Timestamp | null
  createdAt: Timestamp
  id: string
  mergedInto: string | null
  name: string | null
  searchName: Generated<string | null>
  shopId: string
  standing: Generated<string>
  standingAt: Timestamp | null
  standingByName: string | null
  standingReason: string | null
  updatedAt: Timestamp
  version: Generated<number>
}

interface DebriefPrivateLines {
  debriefId: string
  memberId: string
  sealed: string
  shopId: string
}

interface Debriefs {
  byName: string
  caseId: string
  cause: string
  createdAt: Timestamp
  gap: string | null
  gapWords: string
  id: string
  memberId: string | null
  shopId: string
  supported: string | null
  supportWords: string | null
  updatedAt: Timestamp
  version: Generated<number>
  wentRight: string
  wentWrong: string
}

interface Decisions {
  caseId: string
  chosenAmountMinor: number | null
  chosenAt: Timestamp | null
  chosenBy: string | null
  chosenByName: string | null
  chosenOption: string | null
  createdAt: Timestamp
  engineVersion: string
  id: string
  note: string | null
  policyVersionId: string | null
  result: Json
  shopId: string
  situation: Json
  version: Generated<number>
}

interface Deliveries {
  answer: string | null
  attemptId: string | null
  attemptJobId: string | null
  attempts: Generated<number>
  caseStateBefore: string
  cc: Generated<string[]>
  ccRefused: Generated<string[]>
  copiedAt: Timestamp | null
  createdAt: Timestamp
  inReplyTo: string | null
  mailboxId: string | null
  mailId: string
  messageId: string
  reason: string | null
  referenceIds: Generated<string[]>
  sendAt: Timestamp
  sentAt: Timestamp | null
  shopId: string
  state: string
  subject: string
  text: string
  toAddress: string
  toName: string | null
  updatedAt: Timestamp
  version: Generated<number>
}

interface Deputies {
  awayFrom: Timestamp | null
  awayUntil: Timestamp | null
  deputyId: string
  memberId: string
  shopId: string
  updatedAt: Timestamp
}

interface DismissedDuplicates {
  dismissedAt: Timestamp
  dismissedByName: string
  firstId: string
  secondId: string
  shopId: string
}

interface Disputes {
  amountMinor: number
  caseId: string
  createdAt: Timestamp
  currency: string
  dueAt: Timestamp | null
  exhibits: Generated<Json>
  id: string
  network: string | null
  openedAt: Timestamp | null
  processor: string | null
  product: Generated<string>
  reasonCode: string | null
  sentAt: Timestamp | null
  sentByName: string | null
  sentSha256: string | null
  shopId: string
  status: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface Drafts {
  caseId: string
  createdAt: Timestamp
  id: string
  kind: string
  overriddenRules: Generated<string[]>
  platform: string | null
  sentAt: Timestamp | null
  sentMessageId: string | null
  shopId: string
  subject: string | null
  text: string
  tone: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface Erasures {
  counts: Json
  customerId: string
  erasedAt: Timestamp
  erasedByName: string
  id: string
  shopId: string
}

interface Escalations {
  byName: string
  caseId: string
  escalatedAt: Timestamp
  fromMemberId: string | null
  fromName: string
  id: string
  once: string | null
  policyVersion: number
  rank: number
  reason: string
  remarks: string
  returnedAt: Timestamp | null
  returnedByName: string | null
  shopId: string
  toMemberId: string | null
  toName: string
}

interface Events {
  actorId: string | null
  actorKind: string
  actorName: string
  at: Timestamp
  caseId: string | null
  data: Json
  id: string
  operation: string
  requestId: string | null
  sequence: Generated<number>
  shopId: string
  subjectId: string | null
  transactionId: Generated<string>
}

interface FeedbackSettings {
  settings: Json
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface Fixes {
  action: string
  cause: string
  createdAt: Timestamp
  createdByName: string
  doneOn: string | null
  droppedAt: Timestamp | null
  dueOn: string
  expectedMinor: number | null
  id: string
  ownerId: string | null
  remindedAt: Timestamp | null
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface FollowUps {
  answer: string | null
  assignedTo: string | null
  caseId: string
  createdAt: Timestamp
  doneAt: Timestamp | null
  dropped: Generated<boolean>
  dueAt: Timestamp
  heldAt: Timestamp | null
  id: string
  planId: string | null
  promise: string
  remindAt: Timestamp | null
  remindedAt: Timestamp | null
  shopId: string
  source: Generated<string>
  step: string | null
  version: Generated<number>
  warnedAt: Timestamp | null
}

interface IdempotencyKeys {
  actor: string
  createdAt: Timestamp
  key: string
  operation: string
  requestHash: string
  response: Json
  shopId: string
}

interface ImportedCases {
  caseId: string
  externalId: string
  importId: string
  shopId: string
}

interface ImportErrors {
  externalId: string | null
  importId: string
  line: number
  message: string
  shopId: string
  text: string
}

interface ImportParts {
  importId: string
  lines: number
  number: number
  shopId: string
  text: string
}

interface Imports {
  alreadyHere: Generated<number>
  begunByName: string
  cases: Generated<number>
  casesRead: Generated<number>
  createdAt: Timestamp
  endedAt: Timestamp | null
  failed: Generated<number>
  fileName: string | null
  id: string
  lines: Generated<number>
  linesDone: Generated<number>
  messages: Generated<number>
  part: Generated<number>
  partLinesDone: Generated<number>
  parts: Generated<number>
  readAfter: string | null
  shopId: string
  state: string
  updatedAt: Timestamp
}

interface InsightFacts {
  caseId: string
  cause: string
  causeFrom: string
  channel: string
  countedAs: string | null
  customerId: string
  givenMinor: number
  heat: number
  hoursTold: number | null
  lostDisputes: number
  lostElsewhere: number
  lostMinor: number
  messages: number
  openedAt: Timestamp
  place: string | null
  product: string | null
  reviewExpectedMinor: number
  reviewStars: number | null
  shopId: string
  supplier: string | null
  tags: string[]
}

interface Invitations {
  acceptedAt: Timestamp | null
  acceptedBy: string | null
  createdAt: Timestamp
  email: string
  expiresAt: Timestamp
  id: string
  invitedBy: string | null
  invitedByName: string
  revokedAt: Timestamp | null
  role: string
  shopId: string
  tokenHash: string
}

interface LintRules {
  document: Json
  shopId: string
  updatedAt: Timestamp
  updatedByName: string
  version: Generated<number>
}

interface Mailboxes {
  address: string
  copiesSent: Generated<boolean>
  createdAt: Timestamp
  displayName: string
  failingSince: Timestamp | null
  fetchedAt: Timestamp | null
  fetchError: string | null
  fetchSince: Timestamp
  folder: string
  id: string
  imapHost: string
  imapPort: number
  imapSecurity: string
  imapUser: string
  lastUid: Generated<number>
  pausedAt: Timestamp | null
  sealedImapPassword: string
  sealedSmtpPassword: string | null
  shopId: string
  smtpHost: string | null
  smtpPort: number | null
  smtpSecurity: string | null
  smtpUser: string | null
  uidValidity: number | null
  updatedAt: Timestamp
  version: Generated<number>
  warnedAt: Timestamp | null
  warning: string | null
  watchedBy: string | null
  watchedUntil: Timestamp | null
}

interface Members {
  createdAt: Timestamp
  email: string
  id: string
  name: string
  newsByMail: Generated<boolean>
  role: string
  shopId: string
  userId: string
  version: Generated<number>
}

interface Merges {
  changed: Json
  id: string
  kind: string
  mergedAt: Timestamp
  mergedByName: string
  mergedCaseId: string | null
  mergedCustomerId: string | null
  moved: Json
  shopId: string
  survivorCaseId: string | null
  survivorCustomerId: string | null
  undoneAt: Timestamp | null
  undoneByName: string | null
  undoUntil: Timestamp
}

interface Messages {
  authorId: string | null
  caseId: string
  cc: Generated<string[]>
  channel: string
  createdAt: Timestamp
  direction: string
  html: string | null
  id: string
  moments: Json | null
  remarks: Generated<string[]>
  replyTo: string | null
  saidAt: Timestamp
  shopId: string
  subject: string | null
  text: string
  words: Generated<string>
}

interface ModelSettings {
  answerMostSeconds: Generated<number>
  answerMostTokens: Generated<number>
  answers: Generated<boolean>
  baseUrl: string
  model: string
  provider: string
  sealedKey: string | null
  secondReading: boolean
  shopId: string
  triedAt: Timestamp | null
  tryError: string | null
  updatedAt: Timestamp
  version: number
}

interface Notices {
  about: Generated<string>
  at: Timestamp
  byName: string
  caseId: string | null
  id: string
  kind: string
  memberId: string
  operation: string
  seenAt: Timestamp | null
  shopId: string
}

interface Orders {
  createdAt: Timestamp
  currency: string
  customerId: string
  id: string
  importedAt: Timestamp | null
  item: string | null
  number: string | null
  placedAt: Timestamp | null
  shopId: string
  totalMinor: number
  version: Generated<number>
}

interface OutcomeEvidence {
  caseId: string
  cause: string
  observed: string
  shopId: string
  squares: number
  stratum: string
  sum: number
  weight: number
}

interface Outcomes {
  askAt: Timestamp | null
  askedAt: Timestamp | null
  cameBack: boolean | null
  cameBackKnownAt: Timestamp | null
  caseId: string
  chosenAt: Timestamp
  context: Json | null
  createdAt: Timestamp
  disputed: boolean | null
  disputedKnownAt: Timestamp | null
  disputeWon: boolean | null
  hoursSpent: number | null
  moneyGivenMinor: number | null
  recordedByName: string | null
  refusedMinor: number
  reviewed: boolean | null
  reviewedKnownAt: Timestamp | null
  reviewStars: number | null
  shopId: string
  solved: string | null
  solvedKnownAt: Timestamp | null
  updatedAt: Timestamp
  version: Generated<number>
  windowEndsAt: Timestamp
}

interface OwnCauses {
  createdAt: Timestamp
  goesInto: string | null
  key: string
  name: string | null
  of: string | null
  removedAt: Timestamp | null
  shopId: string
  updatedAt: Timestamp
  updatedByName: string
  version: Generated<number>
  words: Generated<string[]>
}

interface OwnDocuments {
  addedByName: string
  createdAt: Timestamp
  fileName: string | null
  format: string
  id: string
  remark: string | null
  shopId: string
  text: string
  title: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface OwnPlays {
  caseId: string | null
  createdAt: Timestamp
  id: string
  playId: string
  published: boolean
  shopId: string
  text: string
  title: string
  topic: string
  updatedAt: Timestamp
  version: Generated<number>
  writtenByName: string
}

interface PlacedCases {
  caseId: string
  key: string
  placedAt: Timestamp
  placedByName: string
  shopId: string
}

interface PolicyPages {
  enabled: boolean
  shopId: string
  slug: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface PolicyVersions {
  acknowledged: Generated<string[]>
  createdAt: Timestamp
  createdBy: string | null
  document: Json
  effectiveFrom: Timestamp | null
  id: string
  number: number
  shopId: string
}

interface ReadingCorrections {
  correctedAt: Timestamp
  correctedBy: string | null
  correctedByName: string
  field: string
  kind: string
  messageId: string
  read: Json
  readerVersion: string
  shopId: string
  value: Json
}

interface Readings {
  adjustments: Generated<Json>
  createdAt: Timestamp
  id: string
  messageId: string
  readerVersion: Generated<string>
  result: Json
  shopId: string
}

interface ReadingSettings {
  inForce: Json | null
  inForceAt: Timestamp | null
  inForceByName: string | null
  offered: Json | null
  offeredAt: Timestamp | null
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface ReceivedMails {
  contentHash: string
  id: string
  madeCaseAt: Timestamp | null
  mailboxId: string | null
  mailId: string | null
  messageId: string | null
  problem: string | null
  receivedAt: Timestamp
  referenceIds: Generated<string[]>
  sender: string | null
  shopId: string
  source: Buffer | null
  state: string
  subject: string
  uid: number | null
  uidValidity: number | null
}

interface Rehearsals {
  archetype: string
  channel: string
  endedAt: Timestamp | null
  id: string
  level: string
  memberId: string
  run: Json
  scenarioId: string
  score: Json | null
  sharedAt: Timestamp | null
  shopId: string
  startedAt: Timestamp
  state: string
  title: string
  version: Generated<number>
  vertical: string
}

interface ReReadings {
  changed: Generated<number>
  done: Generated<number>
  endedAt: Timestamp | null
  readerVersion: string
  shopId: string
  startedAt: Timestamp
  startedByName: string
  stopped: Generated<boolean>
  total: number
}

interface RetentionSettings {
  casesAnonymised: Generated<number>
  lastRunAt: Timestamp | null
  months: number | null
  shopId: string
  updatedAt: Timestamp
  updatedByName: string
  version: Generated<number>
}

interface Reviews {
  caseId: string | null
  createdAt: Timestamp
  customerId: string | null
  id: string
  platform: string
  postedAt: Timestamp | null
  repliedAt: Timestamp | null
  shopId: string
  stars: number | null
  text: string
  version: Generated<number>
}

interface Rotas {
  createdAt: Timestamp
  id: string
  name: string
  plan: Json
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface SavedViews {
  createdAt: Timestamp
  id: string
  madeBy: string
  name: string
  query: string
  shared: boolean
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface SecondReadings {
  createdAt: Timestamp
  messageId: string
  model: string
  result: Json
  shopId: string
}

interface Shops {
  createdAt: Timestamp
  isSample: Generated<boolean>
  profile: Json
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface SignedLinks {
  createdAt: Timestamp
  expiresAt: Timestamp
  forMember: string | null
  id: string
  madeBy: string | null
  madeByName: string
  purpose: string
  revokedAt: Timestamp | null
  shopId: string
  subjectId: string
  tokenHash: string
  usedAt: Timestamp | null
}

interface Surveys {
  answeredAt: Timestamp | null
  askedAt: Timestamp
  askedByName: string
  byMail: boolean
  caseId: string
  ease: number | null
  expiresAt: Timestamp
  followUpId: string | null
  id: string
  questions: string[]
  reopened: Generated<boolean>
  satisfaction: number | null
  shopId: string
  solved: string | null
  words: string | null
}

interface TeamPauses {
  memberId: string
  shopId: string
  until: Timestamp
}

interface TeamSettings {
  energyThreshold: number
  isOn: Generated<boolean>
  pauseMinutes: number
  shopId: string
  updatedAt: Timestamp
  version: Generated<number>
}

interface TeamSharedLoads {
  load: Json
  memberId: string
  sharedAt: Timestamp
  shopId: string
}

interface TeamSwaps {
  askedAt: Timestamp
  caseId: string
  id: string
  memberId: string
  shopId: string
}

interface TrustPlans {
  asksByMail: boolean
  begunAt: Timestamp
  begunByName: string
  caseId: string
  endedAt: Timestamp | null
  endedWhy: string | null
  id: string
  shopId: string
  state: string
  version: Generated<number>
}

interface TurnedAwayMessages {
  blockedSenderId: string | null
  caseId: string | null
  channel: string
  customerId: string | null
  id: string
  identityKind: string
  identityNormalized: string
  identityValue: string
  noticedAt: Timestamp | null
  noticedByName: string | null
  receivedAt: Timestamp
  remarks: Generated<string[]>
  senderName: string | null
  shopId: string
  subject: string | null
  text: string
}

interface Watchers {
  caseId: string
  memberId: string
  shopId: string
  since: Timestamp
}

/** The tables of the schema evenkeel, as the application names them. */
export interface Database {
  answerRatings: AnswerRatings
  apiKeys: ApiKeys
  approvals: Approvals
  attachments: Attachments
  automationFirings: AutomationFirings
  automations: Automations
  automationSettings: AutomationSettings
  automationVersions: AutomationVersions
  blockedNotices: BlockedNotices
  blockedSenders: BlockedSenders
  cases: Cases
  causeAlarms: CauseAlarms
  clocks: Clocks
  contactChallenges: ContactChallenges
  contactForms: ContactForms
  conversations: Conversations
  conversationTurns: ConversationTurns
  crossedThresholds: CrossedThresholds
  customerIdentities: CustomerIdentities
  customerNotes: CustomerNotes
  customers: Customers
  debriefPrivateLines: DebriefPrivateLines
  debriefs: Debriefs
  decisions: Decisions
  deliveries: Deliveries
  deputies: Deputies
  dismissedDuplicates: DismissedDuplicates
  disputes: Disputes
  drafts: Drafts
  erasures: Erasures
  escalations: Escalations
  events: Events
  feedbackSettings: FeedbackSettings
  fixes: Fixes
  followUps: FollowUps
  idempotencyKeys: IdempotencyKeys
  importedCases: ImportedCases
  importErrors: ImportErrors
  importParts: ImportParts
  imports: Imports
  insightFacts: InsightFacts
  invitations: Invitations
  lintRules: LintRules
  mailboxes: Mailboxes
  members: Members
  merges: Merges
  messages: Messages
  modelSettings: ModelSettings
  notices: Notices
  orders: Orders
  outcomeEvidence: OutcomeEvidence
  outcomes: Outcomes
  ownCauses: OwnCauses
  ownDocuments: OwnDocuments
  ownPlays: OwnPlays
  placedCases: PlacedCases
  policyPages: PolicyPages
  policyVersions: PolicyVersions
  readingCorrections: ReadingCorrections
  readings: Readings
  readingSettings: ReadingSettings
  receivedMails: ReceivedMails
  rehearsals: Rehearsals
  reReadings: ReReadings
  retentionSettings: RetentionSettings
  reviews: Reviews
  rotas: Rotas
  savedViews: SavedViews
  secondReadings: SecondReadings
  shops: Shops
  signedLinks: SignedLinks
  surveys: Surveys
  teamPauses: TeamPauses
  teamSettings: TeamSettings
  teamSharedLoads: TeamSharedLoads
  teamSwaps: TeamSwaps
  trustPlans: TrustPlans
  turnedAwayMessages: TurnedAwayMessages
  watchers: Watchers
}
