/** What a scripted trainee says in one scenario, turn by turn, written from that scenario's facts. */
export interface Trainees {
  /** The scenario's id. */
  readonly scenario: string
  /** Listens, owns what is the shop's, offers something concrete with a day, keeps the boundary. */
  readonly good: readonly string[]
  /** Means well, is vague: no day, half the story, a template here and there. */
  readonly mediocre: readonly string[]
  /** Shields, hushes, blames, or gives in to what must not be. */
  readonly bad: readonly string[]
}
