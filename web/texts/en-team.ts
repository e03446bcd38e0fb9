import type { ENERGY_MEASURES, ENERGY_TAKEN } from '../../src/core/insight/energy-share.ts'

type Measure = (typeof ENERGY_MEASURES)[number]
type Taken = (typeof ENERGY_TAKEN)[number]

const minutes = (count: number) => {
  const [hours, rest] = [Math.floor(count / 60), count % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
const people = (count: number) => `${count} ${count === 1 ? 'customer' : 'customers'}`

/** What the screens say about the team and about the share of energy, in English. */
export const team = {
  team: {
    title: 'Team',
    asksNow: (count: number) => `${count} ${count === 1 ? 'colleague asks' : 'colleagues ask'} for something now`,
    off: 'Hard conversations wear people down. Switched on, everybody here sees their own load, alone, and may ask for a pause or a swap with one tap and no reason.',
    offAsk: 'This shop has it switched off. An owner or a manager can switch it on.',
    own: 'Your load',
    ownLead: 'Only you see this. It is worked out when you look and kept nowhere.',
    calm: 'No hot case in the last seven days.',
    today: (count: number) => (count === 0 ? 'No hot minutes today.' : `${minutes(count)} on hot cases today.`),
    onEnd: (count: number) => (count === 1 ? 'One hot case since your last break or a calmer one.' : `${count} hot cases on end.`),
    sinceBreak: (count: number) => `${minutes(count)} since your last break.`,
    week: (count: number, cases: number) => `Seven days: ${minutes(count)} on ${cases} hot ${cases === 1 ? 'case' : 'cases'}.`,
    pauseIsDue: (count: number) => `${count} hot cases without a break between. A pause is one tap away, and nobody asks why.`,
    days: 'Hot minutes a day',
    day: 'Day',
    hotMinutes: 'Hot minutes',
    minutes,
    mostOn: (rotas: string) => `You had the most hot minutes on ${rotas} in these days. Only you are told.`,
    pause: (count: number) => `Take a pause, ${count} min`,
    back: 'I am back',
    share: 'Show this to your managers',
    unshare: 'Take it back',
    shared: (until: string) => `Your managers see these figures until ${until}, as they were when you shared them.`,
    checkIn: (title: string) => `Were you supported with “${title}”? What you say to that is yours alone, unless you share it.`,
    checkInOpen: 'Look back on it',
    cases: 'Your open cases',
    casesLead: 'Ask, and whoever can takes one over, now or for one of theirs.',
    noCases: 'You have no open case.',
    swap: 'Ask for a swap',
    swapOf: (title: string) => `Ask for a swap: ${title}`,
    asked: 'You asked for a swap',
    askedHint: 'Tap again to keep the case.',
    takeBack: 'Keep it',
    takeBackOf: (title: string) => `Keep it: ${title}`,
    now: 'Who asks for what now',
    nowLead: 'Once it is over it is gone, and nobody can count it.',
    nobody: 'Nobody asks for anything.',
    onPause: (name: string, until: string) => `${name} is on a pause until ${until}.`,
    youOnPause: (until: string) => `You are on a pause until ${until}. The others see it.`,
    wantsSwap: (name: string) => `${name} asks for a swap`,
    take: 'Take it',
    takeOf: (title: string) => `Take it: ${title}`,
    inReturn: (name: string) => `In return ${name} gets`,
    nothing: 'Nothing',
    taken: 'The case is yours now.',
    lead: 'What the team carries',
    leadLead: 'What people share, and groups of five or more. Nobody is ranked.',
    noShared: 'Nobody shares their load now.',
    sharedLoad: (today: number, week: number, cases: number) =>
      `${minutes(today)} on hot cases that day, ${minutes(week)} on ${cases} in seven days`,
    sharedAt: (when: string) => `Shared ${when}`,
    group: (count: number, each: number) =>
      each === 0
        ? `Last week ${count} people had hot cases: under a quarter of an hour each, on average.`
        : `Last week ${count} people had hot cases: about ${minutes(each)} each, on average.`,
    noGroup: 'Of last week nothing is told: fewer than five others had hot cases, or one of them most of it.',
    rotas: {
      could_spread: 'A few had most of the hot cases. Shorter turns would spread them.',
      evenly_spread: 'Hot cases are spread over this rota.',
      in_general: 'Too few are on it to say anything of them. In general, turns of a day spread hot cases better than weeks do.',
    },
    toRotas: 'Change rotas',
    honest: 'What is counted, and what never is',
    counted: 'Counted',
    countedLines: [
      'Time on cases of heat 3 or 4: from what stands on the case anyway. An answer, a note, a choice or a kept draft counts the time since the one before it, at most 8 minutes; a call at most 16.',
      'How long you had a hot case before you, as this browser remembers it. It stays in this browser and is sent only to work out your own page.',
      'A break: 15 minutes without any of that.',
    ],
    never: 'Never',
    neverLines: [
      'Keys, screens, mouse, location, mood or voice.',
      'The words of a draft that was not sent.',
      'A rank, a score or a comparison of people.',
      'How often somebody asked for a pause or a swap: it is taken out as soon as it is over, and stands in no log.',
      'What you say about being supported, unless you share it.',
    ],
    honestLast:
      'Who wrote what and when stands on each case, as it always did. Whoever runs the database could count it; Evenkeel shows it to nobody but you. The figures are for looking after people, never for pay or rating.',
    settings: 'For the whole shop',
    on: 'Members see their own load and may ask for a pause or a swap',
    offMeans: 'Switched off, everything that anybody asked for or shared is taken out at once, for good.',
    pauseMinutes: 'A pause takes, minutes',
    pauseWrong: 'Between 5 and 60.',
    threshold: 'From which share of all energy on a customer’s page says what the choices are, %',
    thresholdWrong: 'Between 5 and 100.',
    save: 'Save',
    saved: 'Saved.',
  },
  energy: {
    title: 'Share of energy',
    spreadTitle: 'How energy is spread',
    card: 'Share of energy',
    open: 'Share of energy',
    openOf: 'See how it is counted',
    months: (count: number) => (count === 1 ? 'Last month' : `Last ${count} months`),
    period: 'Time',
    measures: {
      messages: 'Messages',
      hours: 'Hours',
      hotHours: 'Hours, weighted by heat',
      givenBack: 'Money given back or lost',
      bought: 'What was bought',
    } satisfies Record<Measure, string>,
    ofMeasures: {
      messages: 'all messages',
      hours: 'all noted hours',
      hotHours: 'all noted hours, weighted by heat',
    } satisfies Record<Taken, string>,
    says: {
      nothing: 'No case of theirs in this time.',
      too_few: (cases: number, customers: number) =>
        `There are ${cases} ${cases === 1 ? 'case' : 'cases'} of ${people(customers)} in this time. Shares of so few say little, so nothing is made of them.`,
      usual: (share: string, measure: string) => `They take ${share} of ${measure}.`,
      above: (share: string, measure: string) => `They take ${share} of ${measure}.`,
    },
    threshold: (share: string) => `From ${share} on, this page says what the choices are.`,
    thresholdWhere: 'Set under Team.',
    noHours: 'No outcome notes hours, so hours say nothing.',
    hoursOf: (noted: number, of: number) => `Hours are noted on ${noted} of ${of} ${of === 1 ? 'case' : 'cases'}.`,
    none: 'none in the shop',
    ofWhole: (own: string, whole: string) => `${own} of ${whole}`,
    choices: 'What you can do',
    choicesLead: 'The mildest first. A great share is no fault by itself: it may be that something of yours went wrong often.',
    choice: {
      boundary: {
        title: 'Set a boundary',
        text: 'Say what you do, when and how, and hold to it: one answer a day, one person, one channel.',
        act: 'Write a boundary',
      },
      price: {
        title: 'Ask a price',
        text: 'Care beyond the usual has a price: a service fee, a deposit, a dearer plan. Say it before the next order, not after.',
        act: 'Open their latest case',
      },
      parting: {
        title: 'Part ways, last of all',
        text: 'Judged on a year with them, with what is owed paid first, and with a manager’s yes.',
        act: 'See what the decision says',
      },
    },
    parting: { yes: 'By the year with them the decision holds parting eligible.', no: 'The decision does not hold parting eligible.' },
    cases: 'The cases that it is the sum of',
    noCases: 'None in this time.',
    caseLine: (messages: number, hours: string | undefined, back: string | undefined) =>
      [`${messages} ${messages === 1 ? 'message' : 'messages'}`, hours && `${hours} h`, back && `${back} back`].filter(Boolean).join(' · '),
    more: (count: number) => `Show ${count} more`,
    howCounted: 'How it is counted',
    noPaper: 'This page is about a person and is not for paper.',
    spread: {
      more: 'See more of it',
      none: 'No case in this time.',
      few: (cases: number, customers: number) =>
        `${cases} ${cases === 1 ? 'case' : 'cases'} of ${people(customers)}: too few to speak of shares.`,
      half: (half: number, customers: number) => `Half of all messages came from ${half} of ${people(customers)}.`,
      tenth: (share: string) => `The tenth who wrote most wrote ${share} of it.`,
      above: (count: number, share: string) =>
        count === 0
          ? `Nobody wrote ${share} of it or more.`
          : `${count === 1 ? 'One customer' : `${count} customers`} wrote ${share} of it or more${count === 1 ? '' : ' each'}. It stands on their own page, which their cases lead to, and on no list.`,
      why: 'Customers who wrote much often had much to write about. What went wrong for them is under Insights.',
    },
  },
}
