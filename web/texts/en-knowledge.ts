/** What the shop's own plays and documents say. */
export const knowledge = {
  knowledge: {
    title: 'Your own plays and documents',
    menu: 'Your own',
    lead: 'Ask uses them beside the playbook: a document is quoted word for word, a published play is searched with ours.',
    readOnly: 'Ask uses them beside the playbook. Owners and managers change them.',
    back: 'All plays and documents',
    plays: 'Your own plays',
    playsLead: 'How your shop handles a situation, written down once.',
    noPlays: 'No play of your own yet. Write one here, or make one of a closed case.',
    noPlaysReadOnly: 'No play of your own yet.',
    newPlay: 'Write a play',
    published: 'Published',
    unpublished: 'Not published',
    by: (name: string) => `by ${name}`,
    documents: 'Your documents',
    documentsLead: 'House rules, a returns policy, terms, notes from a supplier.',
    noDocuments: 'No document yet.',
    formats: { text: 'Text', markdown: 'Markdown', html: 'HTML', pdf: 'PDF', docx: 'Word (DOCX)' },
    characters: (count: string) => `${count} characters`,
    remove: 'Remove',
    removeOf: (title: string) => `Remove ${title}`,
    removeDocument: 'Answers will not quote it any more. Answers given before keep what they quoted.',
    removePlay: 'Answers will not use it any more. Answers given before stay as they are.',
    removed: 'Removed.',
    notRemoved: (reason: string) => `Not removed. ${reason}`,
    add: 'Add a document',
    drop: 'Drop files here, or',
    pick: 'Choose files',
    paste: 'Paste text',
    accepts: 'PDF, Word (DOCX), HTML, Markdown or text, up to 10 MB each. Names of customers do not belong in them.',
    reading: (name: string) => `Reading ${name}…`,
    added: (title: string) => `“${title}” is in. Answers can quote it.`,
    tooLarge: (name: string) => `${name} is larger than 10 MB. Add the part that matters.`,
    empty: (name: string) => `${name} is empty.`,
    failed: (name: string, reason: string) => `${name} was not added. ${reason}`,
    /** `reason` goes on with “it”: “is a picture”, “holds no text”. */
    unreadable: (name: string, reason: string) => `${name} was not added: it ${reason}`,
    dismiss: (name: string) => `Dismiss what was said of ${name}`,
    pasteTitle: 'Name',
    pasteTitleHint: 'Left out, it is called by its first line.',
    pasteText: 'Text',
    pasteTextMissing: 'Paste or type the text first.',
    pasteAdd: 'Add it',
    pastedName: 'What you pasted',
    whatWasRead: 'This is all that was read of it. What is missing here, no answer can quote.',
    passage: 'quoted in the answer',
    showMore: 'Show more of it',
    addedBy: (name: string) => `added by ${name}`,
    documentGone: 'This document is not there.',
    playGone: 'This play is not there.',
    goneWhat: 'It was removed, or belongs to another shop of yours.',
    makePlay: 'Make a play of this',
    newTitle: 'A play of your own',
    fromCase: 'Begun from a case',
    fromCaseWhat:
      'Names, addresses, numbers and amounts that we know of were taken out. What else points to this customer, only a person sees: read every line before you publish it.',
    toCase: 'Open the case',
    haveRead: 'I have read it: nothing in it points to a customer.',
    haveReadMissing: 'Read it first, and tick that you have.',
    text: 'The play',
    textHint: 'Between the two lines of dashes: what it is for. Under them: the sections.',
    tooLong: 'A play may hold 40,000 characters.',
    stateOf: { published: 'Published: answers use it.', unpublished: 'Not published: no answer uses it.' },
    publish: 'Publish',
    keep: 'Save unpublished',
    save: 'Save',
    takeBack: 'Take it out of answers',
    saved: { published: 'Published. Answers use it from now on.', unpublished: 'Saved. No answer uses it until it is published.' },
    unsaved: 'Kept in this browser until you save it.',
    discard: 'Discard my changes',
    conflict: (name: string) => `${name} saved another version of this play meanwhile.`,
    conflictWhat: 'Nothing of yours is lost: it stands below. What is different in theirs:',
    keepMine: 'Save mine over it',
    takeTheirs: 'Take theirs',
    onlyTheirs: 'theirs',
    onlyMine: 'yours',
    sameText: 'The words are the same as yours.',
    wasRemoved: 'This play was removed meanwhile. What you wrote still stands here.',
    saveAsNew: 'Save it as a new play',
    check: 'Check',
    checking: 'Looking through it…',
    checkEmpty: 'Write something, and it is checked as you go.',
    checkLater: 'It is checked as soon as the server answers again.',
    formWrong: 'To be mended before it can be published',
    formFine: 'The form is complete.',
    wordsWrong: 'A reader would stumble on',
    wordsFine: 'The words to use read well.',
    help: 'How a play is written',
    helpFields: {
      title: 'a line in which you would recognise the situation',
      topic: 'where it belongs',
      questions: 'how you would ask for it; one is enough, ten at most',
      notWhen: 'when it is the wrong play; may stay empty',
      causes: 'what it is about; leave out what says nothing',
      threats: 'what they threaten',
      wants: 'what they want',
    },
    helpWords: 'Each quote under Words to use begins with > and its kind:',
    helpSlots: 'Braces stand for what differs from case to case, and only there:',
    template: (id: string, today: string) => `---
id: ${id}
title: ""
topic: customers
questions:
  - ""
notWhen: []
reviewed: ${today}
---

## Bottom line
[Write in a sentence or two what is right here.]

## Do this
1. [Write what is done first, by whom, and by when.]
2. [Write what is done next.]

## Words to use
> email: Hi {customerName}, thank you for telling us. We will look at it and answer by {date}. {signedBy}

## Do not
- [Write what makes it worse.]

## What comes back at you
[Write what they answer, and what you say to it.]

## Afterwards
[Write what is noted, and what is changed so that it does not come back.]
`,
  },
}
