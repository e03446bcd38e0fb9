import type { Run } from '../../src/core/rehearsal/run.ts'

/** Ways to get a good score without helping anybody: what is said in each turn of a run, three turns at most. */
export interface Gaming {
  readonly name: string
  readonly say: (run: Run, turn: number) => string
}

const MOST_TURNS = 3

/** Plays it to the end of the conversation or of its turns; `sayTo` is handed in with a pause that suits a spoken one. */
export function playGaming(start: Run, { say }: Gaming, sayTo: (run: Run, words: string) => Run): Run {
  let run = start
  for (let turn = 0; turn < MOST_TURNS && run.state === 'talking'; turn++) run = sayTo(run, say(run, turn))
  return run
}

const inTurn =
  (...lines: readonly string[]) =>
  (_: Run, turn: number) =>
    lines[turn % lines.length] ?? ''

const lastWords = ({ opening, turns }: Run) => turns.at(-1)?.reply ?? opening

/** Every line with which the scenario itself would say it well, in order. */
function modelLines({ scenario: { acknowledge, own, promise, settlesFor, boundary, safety } }: Run): readonly string[] {
  const points = [...(safety ? [safety] : []), ...acknowledge, ...own, ...settlesFor, ...promise, ...(boundary ? [boundary] : [])]
  return points.map(({ better }) => better)
}

const refundOf = ({ scenario: { paidMinor } }: Run) =>
  paidMinor === undefined || paidMinor === 0
    ? 'I give you a full refund today, all of it.'
    : `I refund the full $${(paidMinor / 100).toFixed(0)} today, all of it.`

export const GAMINGS: readonly Gaming[] = [
  {
    name: 'praise only',
    say: inTurn(
      'You are one of our most valued customers and we appreciate you so much.',
      'What a wonderful person you are, thank you for your patience.',
      'You are so right, and you put it so well. It is a pleasure to talk to you.',
      'We love customers like you, thank you for being so open.',
    ),
  },
  {
    name: 'apology loop',
    say: inTurn(
      'I am so sorry. I sincerely apologise for everything that happened.',
      'Once again, I am truly sorry, I cannot say how sorry I am.',
      'Please accept my deepest apologies, we are very sorry about this.',
      'I apologise again, from the bottom of my heart.',
    ),
  },
  { name: 'refund at once', say: (run, turn) => (turn === 0 ? refundOf(run) : `As I said: ${refundOf(run)} You have it by tomorrow.`) },
  { name: 'copied example', say: (run, turn) => modelLines(run)[turn] ?? modelLines(run)[0] ?? '' },
  { name: 'the whole example at once', say: (run) => modelLines(run).join(' ') },
  {
    name: 'one empathic phrase twenty times',
    say: (_, turn) => 'I completely understand how frustrating this must be for you. '.repeat(turn === 0 ? 20 : 1),
  },
  { name: 'one empathic phrase again and again', say: () => 'I completely understand how frustrating this must be for you.' },
  {
    name: 'nonsense',
    say: inTurn('asdf qwer zxcv blub', 'lorem ipsum dolor sit amet consetetur', '42 42 42 !!! ???', 'gniftz hurkel mompf'),
  },
  { name: '100 kB', say: (run) => `${lastWords(run)} I am sorry and I refund it all today. `.repeat(1500).slice(0, 100_000) },
  {
    name: 'swearing',
    say: inTurn('Oh for fuck’s sake, shut up you idiot.', 'You stupid bastard, get out of here.', 'Bullshit. Piss off.'),
  },
  { name: 'silence', say: () => '' },
  { name: 'the customer’s own words', say: lastWords },
]
