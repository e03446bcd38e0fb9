import { createHash } from 'node:crypto'
import type { Assessed } from './assess.ts'
import type { Example } from './example.ts'
import type { FitSettings } from './fit.ts'
import { openSets } from './open-sets.ts'
import { isOwn } from './train.ts'

export interface CardInput {
  readonly examples: readonly Example[]
  readonly assessed: readonly Assessed[]
  readonly settings: FitSettings
  /** The text of models/reading-weights.ts. */
  readonly weights: string
  readonly corpusSha256: string
  /** SHA-256 of training/word-neighbours.jsonl. */
  readonly wordsSha256: string
}

/** The text of models/CARD.md: what the weights are made from, how, how good they are and where they fail. The same inputs give the same text. */
export function renderCard({ examples, assessed, settings, weights, corpusSha256, wordsSha256 }: CardInput): string {
  return `# The model of the reading

Made by \`npm run train\`; do not edit. \`reading-weights.ts\` has SHA-256 \`${sha256(weights)}\`, ${Math.round(weights.length / 1000).toLocaleString('en')} kB. The same inputs give the same bytes.

## What it is
Linear models over hashed words, pairs of words, classes of words, stems and pieces of words, and over what phrases and counts show (\`src/core/reading/model/\`). Heat is ordinal; complaint and abuse are chances; threats and wants each a chance; the cause one choice, where words that few of our messages have borrow from words near them in meaning (at training alone: nothing of it is shipped but the weights). Weights are whole numbers of one byte. It stands beside the rules, which decide where words decide: threats to life are never left to it. It sees one message, nobody's history, and is not meant to judge people.

## What it was trained on
| set | texts | what for | SHA-256 | licence and source |
|---|---|---|---|---|
${openSets.map(({ name, sha256: pin }) => `| ${name} | ${count(examples, name)} | ${uses[name].what} | \`${pin}\` | ${uses[name].from} |`).join('\n')}
| our own messages (\`training/messages/\`) | ${examples.filter(isOwn).length.toLocaleString('en')} | everything | \`${corpusSha256}\` | this repository's, written for it; \`training/LABELLING.md\` |
| words near each other in meaning (\`training/word-neighbours.jsonl\`) | | cause | \`${wordsSha256}\` | made by \`npm run word-neighbours\` with Universal Sentence Encoder lite, Apache-2.0 |

The texts of the open sets are not part of this repository. Attributions: Demszky et al. 2020, *GoEmotions: A Dataset of Fine-Grained Emotions* (CC BY 4.0), its 28 emotions gathered into moods; Chattermill, *FABSA* (MIT); Jiang et al. 2019, *A Challenge Dataset and Effective Models for Aspect-Based Sentiment Analysis* (MAMS, Apache-2.0).

Tweets labelled for abuse are left out on purpose: such labels carry a bias against dialects.

## How
${Object.entries(settings)
  .map(([name, value]) => `\`${name}\` ${value}`)
  .join(' · ')}

How long a message is says much of its heat among our own messages and little elsewhere: what length says is learned apart and left out, and comes back only where the chance of heat is calibrated, as a small fixed part; that of a complaint has one too. In short texts how plainly a cause is named is another. Chances are calibrated (Platt) on texts that the model had not seen, and the scores below are by models whose calibration had not seen them either. Heat is calibrated apart for chats and short messages, for reviews, and for the rest, where the sets of everyday mails and reviews count five times. How likely the cause that is told is right is calibrated apart for reviews, where rows of the open sets count ten times. The levels of heat begin where both sides of a border are equally likely among our own messages, long and plainly told ones counting most, and for the higher levels a little above. How likely a threat or a want must be before the model alone adds it is told in \`conclude.ts\` for each kind, chosen on what models said of messages that they had not seen.

## How good it is
The whole reading, five folds: every text read by a model that did not see it.

| source | what | texts | |
|---|---|---|---|
${assessed.map(({ source, of, rows, figures }) => `| ${source} | ${of} | ${rows.toLocaleString('en')} | ${describe(figures)} |`).join('\n')}

## Where it fails
- Threats said by a hint alone ("do what you will with that") are missed more often than found; precision comes first, but for threats to life.
- Causes that share their words (a refund refused for a rule; bad work and broken goods) are taken for one another. On 93 real messages it names the labelled cause of about half; four blind labellings of them by a large language model, given the definitions and not the labels, agree with one another on 82 to 92 and name the labelled cause of 59 to 61, so on a third of them careful readers and the labels differ. The screen says "maybe" below 0.6, and below 0.5 a cause decides nothing.
- Dry irony without a failure beside it is read as praise.
- Anger kept cool (measured letters, dry irony, a threat in a calm voice) is read a level too low; insults without a known noun, or with stars for letters, are not seen as insults.
- How far above even chances the borders of the heat levels lie, and what courtesy takes off and a phone note adds, were chosen by looking at 93 real messages that are not trained on beside our own: real people name what happened in hotter words than our writers at the same level. Figures on those 93 flatter it; expect a level of error of about 0.5 on messages like them, and of 0.8 where the tone is kept against what is felt (\`tempers\`).
- A short text that names nothing that customers complain of is taken for small talk, as on Reddit: the chance that it is hot is told a little lower, and that of one that plainly names a cause a little higher.
- English alone. In other languages only capitals, marks and emoji are read, and it says so.
- The moods come from Reddit, the complaints from reviews of apps, travel and restaurants: other trades rest on what we wrote.
`
}

const uses: Readonly<Record<(typeof openSets)[number]['name'], { readonly what: string; readonly from: string }>> = {
  heat3: { what: 'heat', from: 'GoEmotions, CC BY 4.0' },
  complaint: { what: 'complaint, heat', from: 'FABSA, MIT' },
  rootcause: { what: 'cause', from: 'FABSA, MIT; MAMS-ACSA, Apache-2.0' },
}

const count = (examples: readonly Example[], name: string) =>
  examples.filter(({ id }) => id.startsWith(`${name}-`)).length.toLocaleString('en')

const describe = (figures: Assessed['figures']) =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
    .join(', ')

/** SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
