import type { Scenario } from './scenario.ts'
import { deliveryMissedTwice } from './scenarios/delivery-missed-twice.ts'

/** Every scenario that comes with Evenkeel, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [deliveryMissedTwice]
