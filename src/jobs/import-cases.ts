import { defineJob } from './job.ts'

/** Takes in a part of an import of cases; the next part is a job of its own, so that a restart in between loses nothing. */
export const importCases = defineJob({
  name: 'import-cases',
  summary: 'Takes in the cases of an import, some at a time.',
  expireSeconds: 180,
  async run({ call }, input) {
    await call('import-some', input)
  },
})

/** Reads the messages of imported cases, some at a time. */
export const readImportedCases = defineJob({
  name: 'read-imported-cases',
  summary: 'Reads the messages of imported cases, some at a time.',
  expireSeconds: 180,
  async run({ call }, input) {
    await call('read-imported-some', input)
  },
})

/** Reads mails that were taken in from files, some cases at a time. */
export const readImportedMails = defineJob({
  name: 'read-imported-mails',
  summary: 'Reads mails that were taken in from files, some at a time.',
  expireSeconds: 180,
  async run({ call }, input) {
    await call('read-imported-mails', input)
  },
})
