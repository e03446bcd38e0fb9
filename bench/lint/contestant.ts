/** One of those who check a text: how many remarks it makes. */
export interface Contestant {
  readonly name: string
  /** What it was told to look for. */
  readonly doing: string
  readonly check: (text: string) => number | Promise<number>
}
