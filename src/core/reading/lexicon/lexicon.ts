import { compilePhrases, type PhraseBook } from '../../text/phrases.ts'
import { causeGoodsPhrases } from './cause-goods-phrases.ts'
import { causeMoneyPhrases } from './cause-money-phrases.ts'
import { causePeoplePhrases } from './cause-people-phrases.ts'
import { wordClasses } from './classes.ts'
import { escalationPhrases } from './escalation-phrases.ts'
import { exposurePhrases } from './exposure-phrases.ts'
import { factPhrases } from './fact-phrases.ts'
import { failurePhrases } from './failure-phrases.ts'
import { abusePhrases, heatPhrases } from './heat-phrases.ts'
import type { Meaning } from './meaning.ts'
import { pleaPhrases } from './plea-phrases.ts'
import { publicThreatPhrases } from './public-threat-phrases.ts'
import { recordPhrases } from './record-phrases.ts'
import { requestPhrases } from './request-phrases.ts'
import { safetyPhrases } from './safety-phrases.ts'
import { signalPhrases } from './signal-phrases.ts'
import { threatPhrases } from './threat-phrases.ts'
import { veiledSafetyPhrases } from './veiled-safety-phrases.ts'
import { wantPhrases } from './want-phrases.ts'

/** Every phrase that the reading knows, made ready once. */
export const lexicon: PhraseBook<Meaning> = compilePhrases<Meaning>(
  [
    ...threatPhrases,
    ...escalationPhrases,
    ...publicThreatPhrases,
    ...exposurePhrases,
    ...safetyPhrases,
    ...veiledSafetyPhrases,
    ...causeGoodsPhrases,
    ...causeMoneyPhrases,
    ...causePeoplePhrases,
    ...failurePhrases,
    ...wantPhrases,
    ...requestPhrases,
    ...pleaPhrases,
    ...heatPhrases,
    ...abusePhrases,
    ...factPhrases,
    ...recordPhrases,
    ...signalPhrases,
  ],
  wordClasses,
)
