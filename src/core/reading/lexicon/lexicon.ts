import { compilePhrases, type PhraseBook } from '../../text/phrases.ts'
import { causeGoodsPhrases } from './cause-goods-phrases.ts'
import { causeMoneyPhrases } from './cause-money-phrases.ts'
import { causePeoplePhrases } from './cause-people-phrases.ts'
import { wordClasses } from './classes.ts'
import { factPhrases } from './fact-phrases.ts'
import { failurePhrases } from './failure-phrases.ts'
import { abusePhrases, heatPhrases } from './heat-phrases.ts'
import type { Meaning } from './meaning.ts'
import { publicThreatPhrases } from './public-threat-phrases.ts'
import { recordPhrases } from './record-phrases.ts'
import { safetyPhrases } from './safety-phrases.ts'
import { signalPhrases } from './signal-phrases.ts'
import { threatPhrases } from './threat-phrases.ts'
import { wantPhrases } from './want-phrases.ts'

/** Every phrase that the reading knows, made ready once. */
export const lexicon: PhraseBook<Meaning> = compilePhrases<Meaning>(
  [
    ...threatPhrases,
    ...publicThreatPhrases,
    ...safetyPhrases,
    ...causeGoodsPhrases,
    ...causeMoneyPhrases,
    ...causePeoplePhrases,
    ...failurePhrases,
    ...wantPhrases,
    ...heatPhrases,
    ...abusePhrases,
    ...factPhrases,
    ...recordPhrases,
    ...signalPhrases,
  ],
  wordClasses,
)
