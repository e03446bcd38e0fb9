import type { ForecastKind } from '../../src/core/decision/calibration.ts'
import type { Stratum } from '../../src/core/decision/learning.ts'

/** What the screens say about how cases ended and what that teaches, in English. */
export const learning = {
  outcome: {
    title: 'How did it end?',
    lead: 'What you do not know, leave. The next decisions learn from it.',
    dueLead: 'The time in which it could be disputed is over. This is asked once.',
    disputed: 'Did a dispute come?',
    disputeWon: 'Did you win it?',
    reviewed: 'Did a bad review come?',
    stars: 'Stars',
    cameBack: 'Did they buy again?',
    hours: 'Hours it took',
    money: 'Money given back',
    yes: 'Yes',
    no: 'No',
    notYet: 'Not so far',
    unknown: 'Not known',
    save: 'Keep it',
    nobodyKnows: 'Nobody knows',
    saved: 'Kept. The next decisions learn from it.',
    change: 'Change',
    nothingSaid: 'Nothing is recorded yet.',
    says: {
      disputed: (yes: boolean) => (yes ? 'disputed' : 'no dispute so far'),
      disputeWon: (yes: boolean) => (yes ? 'won' : 'lost'),
      reviewed: (stars: number | undefined) =>
        stars === undefined ? 'a bad review came' : `a review of ${stars} ${stars === 1 ? 'star' : 'stars'}`,
      notReviewed: 'no bad review so far',
      cameBack: (yes: boolean) => (yes ? 'bought again' : 'did not buy again so far'),
      hours: (hours: string) => `took ${hours} h`,
      money: (money: string) => `${money} given back`,
    },
    asked: 'Asked again:',
    by: (name: string) => `${name},`,
  },
  learning: {
    solved: 'Is it solved?',
    solvedSays: (count: string, of: string) => `${count} of ${of} customers who were asked and answered say that it is.`,
    solvedRange: (low: string, high: string) => `Likely between ${low} and ${high} of all who would be asked.`,
    title: 'Learning',
    due: (count: number) => (count === 1 ? 'One case: how did it end?' : `${count} cases: how did they end?`),
    dueLead: 'The time in which they could be disputed is over. A yes or a no makes the next decision better.',
    dueMore: (count: number) => `and ${count} more`,
    exposure: 'Still exposed',
    exposed: (money: string, count: number) =>
      count === 1
        ? `${money} that you refused can still be disputed.`
        : `${money} that you refused in ${count} cases can still be disputed.`,
    notExposed: 'No refused money can be disputed.',
    notExposedLead: 'When you hold firm, the money stands here until nobody can dispute it any more.',
    until: 'until',
    numbers: 'What your cases changed',
    numbersLead:
      'Decisions start from an assumption and move towards what really happened to you, as far as the cases go. An open window and another cause count in part.',
    noNumbers: 'Nothing yet. Choose an answer on a case, close it, and say how it ended.',
    strata: {
      quiet: 'nothing threatened',
      threatened: 'threatened',
      inquiry: 'inquiry open',
      won: 'dispute won before',
      weak: 'weak evidence',
      medium: 'fair evidence',
      strong: 'strong evidence',
      any: '',
    } satisfies Record<Stratum, string>,
    assumed: (value: string, low: string, high: string) => `Assumed: ${value} (${low} to ${high}).`,
    now: (cause: string, value: string, low: string, high: string) => [`${cause}: now `, value, ` (${low} to ${high})`] as const,
    from: (cases: number, sameCause: number, counted: string | undefined, says: string) =>
      `${cases === 1 ? 'One case of yours' : `${cases} cases of yours`}${sameCause === cases ? '' : `, ${sameCause} of this cause`}${counted === undefined ? '' : `, counted as ${counted}`}: ${says}.`,
    stillGuess: 'still a guess',
    soFar: 'What there is so far',
    calibration: 'Do the chances come true?',
    tooFew: (has: string, least: string) => `Too few to say: ${has} of at least ${least} chances are settled.`,
    tooOneSided: (least: string) => `Too few to say: at least ${least} must have come true, and as many not.`,
    cameTrue: (count: string, events: string, expected: string) =>
      `Of ${count} chances that decisions told, ${events} came true; ${expected} were to be expected.`,
    score: (brier: string, share: string) => `Score ${brier}, where 0 is never wrong. Always telling the average would score ${share}.`,
    better: 'So the chances told are better than the average: believe them, coarsely.',
    worse: 'So the chances told are no better than the average yet: rely on what is owed and what is known.',
    partly: 'A case whose dispute window is still open counts in part.',
    bins: 'What was told, and what came',
    told: 'Told',
    came: 'Came',
    cases: 'Cases',
    between: (low: string, high: string) => `${low} to ${high}`,
    kinds: { dispute: 'Disputes', bad_review: 'Bad reviews', dispute_won: 'Disputes won' } satisfies Record<ForecastKind, string>,
    kindLine: (kind: string, count: string, events: string, expected: string) =>
      `${kind}: ${events} of ${count} came true, ${expected} expected.`,
  },
}
