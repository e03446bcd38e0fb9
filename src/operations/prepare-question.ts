import { withNeverDos } from '../core/policy/never-dos.ts'
import { AppError } from '../errors.ts'
import { listLastTurns } from '../store/conversation-turns.ts'
import { findConversation } from '../store/conversations.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { findModelSettings } from '../store/model-settings.ts'
import { addUpOutcomes } from '../store/outcomes.ts'
import { findOwnKnowledgeVersion, readOwnKnowledge } from '../store/own-knowledge.ts'
import type { CaseForAnswer, KnowledgeForAnswer, ModelForAnswer, PreparedQuestion } from './answerer.ts'
import { dateIn, readCaseDetail, roleOf } from './case-detail.ts'
import { keptAnswer } from './conversation-detail.ts'
import { readLintRules } from './get-lint-rules.ts'
import type { CallContext } from './operation.ts'
import { parseOwnPlay } from './own-play-text.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'
import { modelKeyRow } from './update-model.ts'

/** Turns that an answer looks back at; what was said before them has been said again by then. */
const TURNS_KNOWN = 10

/** Of each earlier question; a whole thread of mails that was pasted once is not read again with every turn. */
const EARLIER_LENGTH = 10_000

/** All that an answer may know of the shop, the conversation and the case. Throws `not_found` for a case that is not there. */
export async function prepareQuestion(
  context: CallContext,
  input: { readonly conversationId: string; readonly question: string; readonly caseId?: string | undefined },
): Promise<PreparedQuestion> {
  const { db, shopId, principal, now } = context
  const [shop, policy, own, lint, turns, conversation, model, knowledge] = await Promise.all([
    readShop(db),
    readPolicy(db),
    addUpOutcomes(db),
    readLintRules(db),
    listLastTurns(db, input.conversationId, TURNS_KNOWN),
    findConversation(db, input.conversationId),
    findModelForAnswer(context),
    findKnowledge(context),
  ])
  if (conversation?.caseId && input.caseId && conversation.caseId !== input.caseId)
    throw new AppError('bad_input', 'caseId: this conversation is about another case. Begin a new one for this case.')
  const caseId = input.caseId ?? conversation?.caseId ?? undefined
  const ofCase = caseId === undefined ? undefined : await readCaseForAnswer(context, caseId)
  return {
    shopId,
    question: input.question,
    earlier: turns.map((turn) => ({ question: turn.question.slice(0, EARLIER_LENGTH).toWellFormed(), answer: keptAnswer(turn) })),
    shop: shop.profile,
    role: roleOf(principal),
    policy: policy.document,
    own,
    lintRules: withNeverDos(lint.rules, policy.document.neverDos),
    today: dateIn(now, shop.profile.timeZone),
    ...(ofCase && { case: ofCase }),
    ...(knowledge && { knowledge }),
    ...(model && { model }),
  }
}

/** What the shop knows of its own; read only where the answering does not hold it yet. */
async function findKnowledge({ db, shopId, playbook }: CallContext): Promise<KnowledgeForAnswer | undefined> {
  const { version, isEmpty } = await findOwnKnowledgeVersion(db)
  if (isEmpty) return undefined
  if (playbook.holdsKnowledge(shopId, version)) return { version }
  const { documents, plays } = await readOwnKnowledge(db)
  return { version, loaded: { documents, plays: plays.map(({ text }) => parseOwnPlay(text)) } }
}

async function readCaseForAnswer(context: CallContext, id: string): Promise<CaseForAnswer> {
  const [{ title, draftFacts, reading, caseReading }, decision] = await Promise.all([
    readCaseDetail(context, id),
    findLatestDecision(context.db, id),
  ])
  return {
    id,
    title,
    situation: decision?.situation ?? {},
    facts: draftFacts,
    reading: { ...reading, ...caseReading },
    ...(decision && { decision: decision.result }),
  }
}

async function findModelForAnswer({ db, shopId, secrets }: CallContext): Promise<ModelForAnswer | undefined> {
  const row = await findModelSettings(db)
  if (!row?.answers) return undefined
  const { provider, baseUrl, model, sealedKey, answerMostTokens: mostTokens, answerMostSeconds: mostSeconds } = row
  return { provider, baseUrl, model, mostTokens, mostSeconds, ...(sealedKey && { key: secrets.open(modelKeyRow(shopId), sealedKey) }) }
}
