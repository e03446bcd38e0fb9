import packageJson from '../package.json' with { type: 'json' }

/** This Evenkeel's version, as published. */
export const VERSION: string = packageJson.version
