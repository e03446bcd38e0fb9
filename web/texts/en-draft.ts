/** What the editor of drafts says beyond the names of things, in English. */
export const draft = {
  draft: {
    noMoreFindings: 'No more findings.',
    enterFixes: (fix: string) => `Press Enter to fix: ${fix}`,
    gone: 'taken out',
    toSay: (seconds: number) => (seconds === 0 ? 'nothing to say' : `about ${said(seconds)} to say`),
    promise: 'follow-up',
    promiseIt: (what: string) => `Make it a follow-up: ${what}`,
    promised: (what: string, date: string) => `On ${date} you are reminded: ${what}.`,
    merged: 'Somebody else wrote here, too. Both are joined; read it once before it goes out.',
    mergedSeen: 'I have read it',
    parting: {
      title: 'Before this letter',
      lead: 'What to settle first. The case answers what it can.',
      states: { answered: 'settled', open: 'only you know', problem: 'speaks against it' },
      needs: 'A letter like this takes the yes of a manager.',
      ask: 'Ask for a yes',
      askAgain: 'Ask again',
      waits: 'waits for a manager’s yes',
      waiting: 'Asked; the yes is still open.',
      noDecision: 'Work the numbers under Decide first; the yes is tied to them.',
    },
    ownLine: 'A line of your own',
    ownLineHint: 'One sentence that only you would write',
    addOwnLine: 'Add a line of your own',
    putIn: 'Put it in',
    reason: 'Why it goes out all the same',
    reasonHint: 'Kept with the case',
    reasonMissing: 'Say why in a few words.',
    askFixed: {
      title: 'On Amazon, a public reply stays as it is.',
      why: 'It cannot be changed, and once taken down it cannot be written again. Read it once more.',
      yes: 'Reply in public',
      no: 'Not yet',
    },
    askOnce: {
      title: 'On Etsy, a public reply is the last word.',
      why: 'It ends the buyer’s chance to change their review. Write to them privately first, and ask once.',
      yes: 'Reply in public all the same',
      no: 'Not yet',
    },
    read: {
      open: 'Read it out',
      step: (at: number, count: number) => `Step ${at} of ${count}`,
      back: 'Back',
      next: 'Next',
      done: 'Done',
      say: 'Say',
      upNext: (head: string) => `Then: ${head}`,
    },
    lintPage: {
      title: 'Check any text',
      lead: 'Paste what you mean to send. It is checked here, in this browser; nothing is kept or sent.',
      kind: 'What it is',
      site: 'Site',
      text: 'Your text',
      answers: 'What it answers',
      answersHint: 'Paste the customer’s words: then unanswered questions, names and promises are checked, too.',
      copy: 'Copy',
      copied: 'Copied.',
      clear: 'Clear',
      empty: 'Nothing to check yet.',
    },
  },
}

function said(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`
  const rest = seconds % 60
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`
}
