/**
 * Which reader read a message: raised with every change of weights or rules that may read an old message differently, so that a shop sees how many
 * of its messages an older one read. Compared for equality only.
 */
export const READER_VERSION = '8'
